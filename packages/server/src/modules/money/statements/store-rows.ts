import type { Actor } from '../../../kernel/access/actor.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import type { OrderFound } from '../orders/order-subject.ts';
import { type NewStatement, insertStatement } from './statement-store.ts';
import { freshStatement } from './statement-views.ts';
import { storeTold } from './store-told.ts';
import { toldByRows } from './told.ts';

/** Stores rows of a form or of a paper at once; the same rows again change nothing. */
export const storeRows = async (
  tx: Transaction,
  order: OrderFound,
  given: NewStatement & { readonly rows: NonNullable<NewStatement['rows']> },
  actor: Actor,
  now: Temporal.Instant,
) => {
  const { statement, isRepeat } = await insertStatement(tx, order, given, actor, now);
  if (!isRepeat) await storeTold(tx, statement, toldByRows(order.account_number, given), now);
  return { statement: await freshStatement(tx, statement.id), isRepeat };
};
