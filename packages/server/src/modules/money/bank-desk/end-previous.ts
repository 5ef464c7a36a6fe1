import type { Actor } from '../../../kernel/access/actor.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { moveOrder } from '../orders/move-order.ts';
import { type OrderFound, orderSubject } from '../orders/order-subject.ts';

const reasons: Readonly<Partial<Record<string, string>>> = {
  release: '已解除',
  'renew-stop': '已由止付延期接续',
  'renew-freeze': '已由续行冻结接续',
};

/** What a release lifts and a renewal takes over ends in the same transaction. */
export const endPrevious = async (
  tx: Transaction,
  order: OrderFound,
  actor: Actor,
  now: Temporal.Instant,
): Promise<void> => {
  const reason = reasons[order.kind];
  if (reason === undefined || order.previous_id === null) return;
  const previous = (await orderSubject(tx, order.previous_id))?.order;
  // What its bank objected to after execution is withdrawn and released in one act.
  if (previous === undefined || ['ended', 'withdrawn'].includes(previous.state)) return;
  const change = { ended_at: now.toString(), ended_reason: reason };
  const act = { move: 'endOrder', version: previous.version, reason, change } as const;
  const fault = await moveOrder(tx, previous, act, actor, now);
  if (fault) throw new Error(`order ${previous.id} could not be ended: ${fault}`);
};
