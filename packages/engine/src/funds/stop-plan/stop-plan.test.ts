import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ledgerOf } from '../ledger/ledger.ts';
import { Trace } from '../trace/trace.ts';
import { traceResult } from '../trace/trace-result.ts';
import type { Transfer } from '../transfer.ts';
import { readDwell } from './dwell.ts';
import { stillThere, stayOf } from './stay.ts';
import { stopPlan, type StopPlanOptions } from './stop-plan.ts';

const minute = 60_000;
const start = Date.UTC(2026, 2, 2, 1);
const at = (minutes: number): number => start + minutes * minute;
const pay = (from: string, to: string, amount: number, minutes: number, channel?: 'cash'): Transfer => ({
  from,
  to,
  amount,
  at: at(minutes),
  ...(channel && { channel }),
});

const planned = (
  transfers: readonly Transfer[],
  now: number,
  { silent = [], ...options }: StopPlanOptions & { silent?: readonly string[] } = {},
) => {
  const origins = transfers
    .filter(({ from }) => from.startsWith('V'))
    .map(({ from: account, amount, at: when }) => ({ account, amount, at: when }));
  return stopPlan(
    new Trace(ledgerOf(transfers), origins, { isAnswered: (one) => !silent.includes(one) }),
    at(now),
    options,
  );
};
const order = (plan: ReturnType<typeof planned>): string[] => plan.steps.map(({ account }) => account);

describe('dwell times', () => {
  test('are read first in first out, part by part, and what is still there counts as time spent', () => {
    const ledger = ledgerOf([pay('S', 'A', 100, 0), pay('S', 'A', 200, 10), pay('A', 'X', 200, 30)]);
    const account = ledger.rows.accounts.find('A');
    // 100 after 30 minutes; half of 200 after 20, the other half still there after 50.
    expect(readDwell(ledger, account, [0, at(60)])).toEqual({ left: 1.5, spent: (30 + 10 + 25) * minute });
  });

  test('what the account held before leaves first and tells nothing', () => {
    const ledger = ledgerOf([pay('S', 'A', 500, 0), pay('S', 'A', 100, 10), pay('A', 'X', 500, 12)]);
    expect(readDwell(ledger, ledger.rows.accounts.find('A'), [at(5), at(20)])).toEqual({ left: 0, spent: 10 * minute });
  });

  test('a known stay gives the survival of the Lomax distribution', () => {
    const stay = stayOf({ left: 1, spent: 30 * minute }, 15 * minute, 2);
    expect(stay).toEqual({ shape: 3, scale: 60 * minute });
    expect(stillThere(stay, 0, 60 * minute)).toBeCloseTo(1 / 8);
  });
});

describe('the order', () => {
  test('of two accounts with as much and as fresh, the one that empties faster comes first', () => {
    const history = [
      ...[0, 100, 200].flatMap((m) => [pay('S', 'Q', 10, m), pay('Q', 'X', 10, m + 2)]),
      ...[0, 100, 200].flatMap((m) => [pay('S', 'P', 10, m), pay('P', 'X', 10, m + 90)]),
    ];
    const plan = planned([...history, pay('V1', 'P', 900, 400), pay('V2', 'Q', 900, 400)], 401);
    expect(order(plan)).toEqual(['Q', 'P']);
    expect(plan.steps.map(({ amount, state, layer }) => [amount, state, layer])).toEqual([
      [900, 'held', 1],
      [900, 'held', 1],
    ]);
    expect(plan.steps[0]?.perMinute).toBeGreaterThan((plan.steps[1]?.perMinute ?? 0) * 2);
  });

  test('the larger and the fresher come first; what is small is counted, not listed', () => {
    const transfers = [
      pay('V1', 'A', 5000, 0),
      pay('V2', 'B', 5000, 50),
      pay('V3', 'C', 9000, 50),
      pay('V4', 'D', 90, 50),
    ];
    const plan = planned(transfers, 60, { leastAmount: 100 });
    expect(order(plan)).toEqual(['C', 'B', 'A']);
    expect(plan.belowLeast).toBe(90);
  });

  test('an account whose bank has not answered stands in it, what went out in cash does not', () => {
    const transfers = [pay('V1', 'A', 5000, 0), pay('A', 'B', 3000, 5), pay('A', 'ATM', 1500, 6, 'cash')];
    const plan = planned(transfers, 20, { silent: ['B'] });
    expect(plan.steps.map(({ account, state, amount, layer }) => [account, state, amount, layer])).toEqual([
      ['B', 'unanswered', 3000, 2],
      ['A', 'held', 500, 1],
    ]);
    expect(plan.steps[0]?.reason.zh).toContain('第 2 层账户，未见转出的涉案资金 30.00 元，最近一笔 15 分钟前到账');
    expect(plan.steps[0]?.reason.zh).toContain('开户机构尚未反馈');
    expect(plan.steps[0]?.reason.en).toContain('¥30.00 of followed money');
  });

  test('what a bank saw still there lately is more likely to be there than what nobody looked at', () => {
    const transfers = [pay('V1', 'A', 5000, 0), pay('V2', 'B', 5000, 0)];
    const plan = planned(transfers, 60, { toldUntil: (account) => at(account === 'A' ? 59 : 1) });
    expect(order(plan)).toEqual(['A', 'B']);
    expect(plan.steps[0]?.expected).toBeGreaterThan(4500);
    expect(plan.steps[1]?.expected).toBeLessThan(2500);
  });
});

const accounts = ['A', 'B', 'C', 'D', 'E'];
const someTransfers = fc.array(
  fc.record({
    from: fc.constantFrom(...accounts),
    to: fc.constantFrom(...accounts),
    amount: fc.integer({ min: 1, max: 5000 }),
    at: fc.integer({ min: 0, max: 40 }).map(at),
    channel: fc.constantFrom('transfer' as const, 'transfer' as const, 'cash' as const),
  }),
  { maxLength: 40 },
);

test('whatever the transfers, the plan holds every fen that can be stopped, and does not depend on their order', () => {
  fc.assert(
    fc.property(
      someTransfers,
      fc.subarray(accounts),
      fc.integer({ min: 1, max: 2000 }),
      (drawn, silent, leastAmount) => {
        const transfers = [pay('V1', 'A', 9000, 3), pay('V2', 'B', 700, 9), ...drawn].map((one, i) => ({
          ...one,
          id: `T${i}`,
        }));
        const plan = planned(transfers, 60, { silent, leastAmount });
        const sum = plan.steps.reduce((all, { amount }) => all + amount, plan.belowLeast);
        const origins = [
          { account: 'V1', amount: 9000, at: at(3) },
          { account: 'V2', amount: 700, at: at(9) },
        ];
        const trace = new Trace(ledgerOf(transfers), origins, { isAnswered: (one) => !silent.includes(one) });
        const { reasons } = traceResult(trace);
        expect(sum).toBe((reasons.held ?? 0) + (reasons.unanswered ?? 0));
        for (const { amount, expected, perMinute } of plan.steps) {
          expect(expected).toBeLessThanOrEqual(amount);
          expect(perMinute).toBeLessThanOrEqual(expected);
        }
        expect(planned(transfers.toReversed(), 60, { silent, leastAmount })).toEqual(plan);
      },
    ),
    { numRuns: 150 },
  );
});
