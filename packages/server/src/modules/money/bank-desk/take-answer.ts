import { isDeepStrictEqual } from 'node:util';
import { OrderResult } from '@lianfang/contract/orders/orders';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { moveOrder } from '../orders/move-order.ts';
import type { OrderFound, OrderSubject } from '../orders/order-subject.ts';
import { tellOrders } from '../orders/tell-orders.ts';
import { endPrevious } from './end-previous.ts';
import { restrictionFrom } from './restriction-from.ts';

const moves = { executed: 'executeOrder', queued: 'queueOrder', refused: 'refuseOrder' } as const;

/** How far the clock of a bank may be ahead; what it says to have done then counts from now. */
const clockAhead = Temporal.Duration.from({ seconds: 60 });

const later = (a: Temporal.Instant, b: Temporal.Instant): boolean => Temporal.Instant.compare(a, b) > 0;

const executedAt = ({ at }: OrderResult, now: Temporal.Instant): Temporal.Instant => {
  const told = Temporal.Instant.from(at);
  return later(told, now) ? now : told;
};

const resultFault = (order: OrderFound, result: OrderResult, now: Temporal.Instant) => {
  const at = Temporal.Instant.from(result.at);
  const sealedAt = order.sealed_at === null ? now : Temporal.Instant.from(order.sealed_at);
  if (later(at, now.add(clockAhead)) || later(sealedAt, executedAt(result, now))) return 'order-result-early';
  if (result.outcome !== 'executed') return null;
  // 银发〔2016〕86号 二（一）2: all particulars equal → stops at once; any different → must not stop.
  if (result.mismatches.length > 0 && order.kind === 'stop') return 'order-must-not-stop';
  // A stop lets nothing out of the account, whatever the payment that it names.
  const isBounded = order.kind !== 'stop' && order.kind !== 'renew-stop' && order.amount !== null;
  return isBounded && BigInt(result.amount) > (order.amount ?? 0n) ? 'order-over-amount' : null;
};

const changeBy = async (tx: Transaction, order: OrderFound, result: OrderResult, now: Temporal.Instant) => ({
  result: JSON.stringify(result),
  answered_at: now.toString(),
  ...(result.outcome === 'executed' && { executed_amount: BigInt(result.amount) }),
  ...(result.outcome === 'refused' ? {} : await restrictionFrom(tx, order, executedAt(result, now))),
});

const carryOut = async (
  tx: Transaction,
  order: OrderFound,
  result: OrderResult,
  actor: Actor,
  now: Temporal.Instant,
): Promise<'order-state' | 'changed-meanwhile' | null> => {
  const change = await changeBy(tx, order, result, now);
  const move = moves[result.outcome];
  const fault = await moveOrder(tx, order, { move, version: order.version, change }, actor, now);
  if (fault === null && result.outcome === 'executed') await endPrevious(tx, order, actor, now);
  return fault;
};

/** Takes the answer of a bank. Returns the code to refuse with, or null where it is taken, now or before. */
export const takeAnswer = async (
  tx: Transaction,
  subject: OrderSubject,
  result: OrderResult,
  actor: Actor,
  now: Temporal.Instant,
) => {
  const { order } = subject;
  if (order.result !== null)
    return isDeepStrictEqual(OrderResult.parse(order.result), result) ? null : ('order-answered' as const);
  const fault = resultFault(order, result, now) ?? (await carryOut(tx, order, result, actor, now));
  if (fault === null) await tellOrders(tx, [subject], moves[result.outcome], actor, now);
  return fault;
};
