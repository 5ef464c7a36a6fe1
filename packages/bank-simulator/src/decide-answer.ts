import type { OrderRecord, OrderResult } from '@lianfang/contract/orders/orders';
import { between, type Dice, diceOf } from './dice.ts';

/** How often a bank does not simply execute, each as a share of all orders. */
export interface Habits {
  readonly mismatch: number;
  readonly noBalance: number;
  readonly partial: number;
  readonly objection: number;
}

export const usualHabits: Habits = { mismatch: 0.05, noBalance: 0.1, partial: 0.2, objection: 0.03 };

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

const execution = (order: OrderRecord, at: string, share: number, dice: Dice): OrderResult => {
  const asked = order.amount ?? 0;
  const amount = Math.floor(asked * share);
  const balance = order.kind === 'release' ? null : amount + between(dice, 0, 5_000_00);
  return {
    outcome: 'executed',
    at,
    amount,
    balance,
    mismatches: [],
    remark: share < 1 ? '账户余额不足，部分执行' : '',
  };
};

const restricts = (order: OrderRecord): boolean => order.kind === 'stop' || order.kind === 'freeze';

/**
 * What a bank does with an order, as it follows from the seed and the order's id: asked again, the same again. What was
 * answered to an objection is then carried out. Releases and returns are always executed.
 * @param at when it is done, ISO in UTC.
 */
export const decideAnswer = (seed: string, order: OrderRecord, at: string, habits: Habits): Decision => {
  const dice = diceOf(`${seed} ${order.id}`);
  const lot = dice();
  const { mismatch, noBalance, partial, objection } = habits;
  if (!restricts(order)) return { act: 'answer', result: execution(order, at, 1, dice) };
  if (lot < objection && order.objection === null)
    return { act: 'object', objection: '账户为代发工资专户，请核实后再定。' };
  if (lot < objection + mismatch && order.kind === 'stop')
    return { act: 'answer', result: refusal(at, 'mismatch', dice) };
  if (lot < objection + mismatch + noBalance) return { act: 'answer', result: refusal(at, 'no-balance', dice) };
  const isPartial = lot < objection + mismatch + noBalance + partial;
  return { act: 'answer', result: execution(order, at, isPartial ? 0.1 + dice() * 0.8 : 1, dice) };
};
