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

/** Why an answer is not taken. */
export type AnswerFault = NonNullable<Awaited<ReturnType<typeof settleAnswer>>>;

/** Writes what a bank answered, and tells nobody. Nothing is written where it gives a fault. */
const settleAnswer = async (
  tx: Transaction,
  { order }: OrderSubject,
  result: OrderResult,
  actor: Actor,
  now: Temporal.Instant,
) => {
  const fault = resultFault(order, result, now);
  return fault ?? (await carryOut(tx, order, result, actor, now));
};

/** Whether an answer came before, and was the same; null where none came yet. */
const isRepeat = ({ order }: OrderSubject, result: OrderResult): boolean | null =>
  order.result === null ? null : isDeepStrictEqual(OrderResult.parse(order.result), result);

/** Takes the answer of a bank. Returns the code to refuse with, or null where it is taken, now or before. */
export const takeAnswer = async (
  tx: Transaction,
  subject: OrderSubject,
  result: OrderResult,
  actor: Actor,
  now: Temporal.Instant,
) => {
  const repeated = isRepeat(subject, result);
  if (repeated !== null) return repeated ? null : ('order-answered' as const);
  const fault = await settleAnswer(tx, subject, result, actor, now);
  if (fault === null) await tellOrders(tx, [subject], moves[result.outcome], actor, now);
  return fault;
};

/** An order that a bank may answer, with its answer. */
export interface AnsweredOrder {
  readonly subject: OrderSubject;
  readonly result: OrderResult;
}

/**
 * Takes the answers to several orders, each for itself, in one order of locking; the authors are told once for all.
 * Gives for each answer why it is not taken, or null, in the order given.
 */
export const takeAnswers = async (
  tx: Transaction,
  answers: readonly AnsweredOrder[],
  actor: Actor,
  now: Temporal.Instant,
): Promise<(AnswerFault | 'order-answered' | null)[]> => {
  const faults = new Map<AnsweredOrder, AnswerFault | 'order-answered'>();
  const taken = new Map<string, AnsweredOrder>();
  for (const one of answers.toSorted((a, b) => (a.subject.order.id < b.subject.order.id ? -1 : 1))) {
    const { subject, result } = one;
    const repeated = isRepeat(subject, result);
    if (repeated === true) continue;
    const isSecond = repeated === false || taken.has(subject.order.id);
    const fault = isSecond ? ('order-answered' as const) : await settleAnswer(tx, subject, result, actor, now);
    if (fault === null) taken.set(subject.order.id, one);
    else faults.set(one, fault);
  }
  for (const [outcome, group] of Map.groupBy(taken.values(), ({ result }) => result.outcome))
    await tellOrders(
      tx,
      group.map(({ subject }) => subject),
      moves[outcome],
      actor,
      now,
    );
  return answers.map((one) => faults.get(one) ?? null);
};
