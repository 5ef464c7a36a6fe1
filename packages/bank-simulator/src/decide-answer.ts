import type { OrderRecord, OrderResult } from '@lianfang/contract/orders/orders';
import { type Dice, diceOf } from './dice.ts';

/** How often a bank does not do what it is asked, each as a share of the orders that restrict an account. */
export interface Habits {
  readonly mismatch: number;
  readonly objection: number;
}

export const usualHabits: Habits = { mismatch: 0.05, objection: 0.03 };

/** What a bank goes by when it decides on an order. */
export interface Grounds {
  readonly seed: string;
  readonly habits: Habits;
  /** When it is done, ISO in UTC. */
  readonly at: string;
  /** What the account holds, in fen. */
  readonly held: number;
}

/** What a bank does with an order. */
export type Decision =
  | { readonly act: 'answer'; readonly result: OrderResult }
  | { readonly act: 'object'; readonly objection: string };

const refusal = (at: string, reason: 'mismatch' | 'no-balance', dice: Dice): OrderResult => ({
  outcome: 'refused',
  at,
  reason,
  mismatches: reason === 'mismatch' ? [dice() < 0.5 ? 'name' : 'amount'] : [],
  balance: reason === 'no-balance' ? 0 : null,
  remark: '',
});

/** Held money bounds what is stopped, frozen or returned; an inquiry moves none, and a release gives back what was held. */
const amountOf = ({ kind, amount }: OrderRecord, held: number): number => {
  if (kind === 'inquiry') return 0;
  return kind === 'release' ? (amount ?? 0) : Math.min(amount ?? 0, held);
};

const execution = (order: OrderRecord, at: string, held: number): OrderResult => {
  const amount = amountOf(order, held);
  const isPart = order.kind !== 'inquiry' && amount < (order.amount ?? 0);
  const balance = order.kind === 'return' ? held - amount : held;
  return {
    outcome: 'executed',
    at,
    amount,
    balance: order.kind === 'release' ? null : balance,
    mismatches: [],
    remark: isPart ? '账户余额不足，部分执行' : '',
  };
};

const restricts = (order: OrderRecord): boolean => order.kind === 'stop' || order.kind === 'freeze';

/**
 * What a bank does with an order, as it follows from the seed, the order's id and what the account holds: asked again, the
 * same again. What was answered to an objection is then carried out. Inquiries, releases and returns are always executed.
 */
export const decideAnswer = (order: OrderRecord, { seed, habits, at, held }: Grounds): Decision => {
  const dice = diceOf(`${seed} ${order.id}`);
  const lot = dice();
  const { mismatch, objection } = habits;
  if (!restricts(order)) return { act: 'answer', result: execution(order, at, held) };
  if (lot < objection && order.objection === null)
    return { act: 'object', objection: '账户为代发工资专户，请核实后再定。' };
  if (lot < objection + mismatch && order.kind === 'stop')
    return { act: 'answer', result: refusal(at, 'mismatch', dice) };
  const result = held === 0 ? refusal(at, 'no-balance', dice) : execution(order, at, held);
  return { act: 'answer', result };
};
