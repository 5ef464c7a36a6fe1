import type { OrderText } from '@lianfang/contract/orders/orders';
import { v7 as uuid } from 'uuid';
import { type Actor, personIdOf } from '../../../kernel/access/actor.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { announcePath } from '../../../kernel/live/announce-path.ts';
import type { CaseFound } from '../cases/case-subject.ts';
import { composer } from './compose-order.ts';
import { type DraftFault, draftFault, draftGround } from './draft-fault.ts';
import { insertOrderEvents, insertOrders, type NewOrder } from './order-store.ts';

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
  const ground = await draftGround(tx, orders, now);
  const compose = composer(tx, found.unit_name, now);
  const draftedBy = personIdOf(actor);
  const drafts: NewOrder[] = [];
  for (const [place, { layer, ...text }] of orders.entries()) {
    const fault = await draftFault(tx, found, text, ground);
    if (fault) return { fault, detail: { place, account: text.account.number } };
    const columns = await compose(text);
    drafts.push({ id: uuid(), caseId: found.id, unitId: found.unit_id, layer, draftedBy, columns });
  }
  const made = await insertOrders(tx, drafts, now);
  const ids = drafts.map(({ id }) => id);
  const place = ids.findIndex((id) => !made.has(id));
  if (place >= 0) return { fault: 'order-already', detail: { place, account: orders[place]?.account.number ?? '' } };
  if (ids.length > 0) await insertOrderEvents(tx, ids, { move: 'draftOrders' }, actor, now);
  await announcePath(tx, 'case', found.id, found.unit_path);
  return { ids };
};
