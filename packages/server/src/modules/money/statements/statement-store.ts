import { createHash } from 'node:crypto';
import type { StatementRows } from '@lianfang/contract/statements/statements';
import { v7 as uuid } from 'uuid';
import { type Actor, personIdOf } from '../../../kernel/access/actor.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import type { StoredFile } from '../../../kernel/files/stored-file.ts';
import type { OrderFound } from '../orders/order-subject.ts';
import { type StatementFound, statementSubject } from './statement-subject.ts';

/** A statement as it is given. */
export interface NewStatement {
  readonly origin: 'form' | 'file' | 'paper';
  readonly tells: Pick<StatementRows, 'balance' | 'until'>;
  /** What was written in a form or from a paper. */
  readonly rows: StatementRows['rows'] | null;
  readonly file: StoredFile | null;
  readonly map: string | null;
}

/** Of everything that was given: the same again has the same digest. */
const digestOf = ({ origin, tells, rows, file, map }: NewStatement): string =>
  createHash('sha256')
    .update(JSON.stringify([origin === 'file' ? file?.receivedSha256 : rows, tells.balance, tells.until, map]))
    .digest('hex');

const fileColumns = (file: StoredFile | null) =>
  file === null
    ? {}
    : { sha256: file.sha256, file_name: file.originalName, media_type: file.mediaType, bytes: BigInt(file.size) };

const found = async (tx: Transaction, id: string): Promise<StatementFound> => {
  const subject = await statementSubject(tx, id);
  if (!subject) throw new Error(`statement ${id} vanished within its own transaction`);
  return subject.statement;
};

/**
 * Adds a statement for an order, or finds the one of the same content that was given before and not refused. Of two
 * given at once one waits for the other.
 */
export const insertStatement = async (
  tx: Transaction,
  order: OrderFound,
  given: NewStatement,
  actor: Actor,
  now: Temporal.Instant,
): Promise<{ readonly statement: StatementFound; readonly isRepeat: boolean }> => {
  const digest = digestOf(given);
  const { balance, until } = given.tells;
  const added = await tx
    .insertInto('statement')
    .values({
      id: uuid(),
      order_id: order.id,
      case_id: order.case_id,
      account: order.account_number,
      origin: given.origin,
      state: 'reading',
      digest,
      column_map: given.map,
      given_rows: given.rows === null ? null : JSON.stringify(given.rows),
      balance_amount: balance === null ? null : BigInt(balance.amount),
      balance_at: balance?.at ?? null,
      told_until: until,
      given_by: personIdOf(actor),
      given_by_key: actor.kind === 'system' ? actor.keyId : null,
      given_at: now.toString(),
      ...fileColumns(given.file),
    })
    .onConflict((conflict) => conflict.columns(['order_id', 'digest']).where('state', '<>', 'refused').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (added !== undefined) return { statement: await found(tx, added.id), isRepeat: false };
  const before = await tx
    .selectFrom('statement')
    .select('id')
    .where('order_id', '=', order.id)
    .where('digest', '=', digest)
    .where('state', '<>', 'refused')
    .executeTakeFirstOrThrow();
  return { statement: await found(tx, before.id), isRepeat: true };
};
