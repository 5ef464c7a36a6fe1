import type { OrderText } from '@lianfang/contract/orders/orders';
import { v7 as uuid } from 'uuid';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { announcePath } from '../../../kernel/live/announce-path.ts';
import type { CaseFound } from '../cases/case-subject.ts';
import { composeOrder } from './compose-order.ts';
import { type DraftFault, draftFault } from './draft-fault.ts';
import { insertOrder, insertOrderEvent } from './order-store.ts';

/** The drafts made, or why the one at a place cannot be: then the caller refuses and nothing stays. */
export type Drafted =
  | { readonly ids: readonly string[] }
  | { readonly fault: DraftFault; readonly detail: { readonly place: number; readonly account: string } };

/** Drafts orders on accounts of a case, each with its law, notice and way to appeal. */
export const draftAll = async (
  tx: Transaction,
  found: CaseFound,
  orders: readonly (OrderText & { readonly layer: number })[],
  actor: Actor,
  now: Temporal.Instant,
): Promise<Drafted> => {
  const ids: string[] = [];
  for (const [place, { layer, ...text }] of orders.entries()) {
    const fault = await draftFault(tx, found, text, now);
    if (fault) return { fault, detail: { place, account: text.account.number } };
    const id = uuid();
    const columns = await composeOrder(tx, text, found.unit_name, now);
    const draftedBy = actor.kind === 'person' ? actor.personId : null;
    const order = { id, caseId: found.id, unitId: found.unit_id, layer, draftedBy, columns };
    const detail = { place, account: text.account.number };
    if (!(await insertOrder(tx, order, now))) return { fault: 'order-already', detail };
    await insertOrderEvent(tx, id, { move: 'draftOrders' }, actor, now);
    ids.push(id);
  }
  await announcePath(tx, 'case', found.id, found.unit_path);
  return { ids };
};
