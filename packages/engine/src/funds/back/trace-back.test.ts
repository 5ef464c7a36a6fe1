import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ledgerOf } from '../ledger/ledger.ts';
import type { Transfer } from '../transfer.ts';
import type { BackOptions } from './back-options.ts';
import { shareByLoss } from './claims.ts';
import { traceBack } from './trace-back.ts';

const minute = 60_000;
const start = Date.UTC(2026, 2, 2, 1);
const at = (minutes: number): number => start + minutes * minute;
const pay = (from: string, to: string, amount: number, minutes: number, more: Partial<Transfer> = {}): Transfer => ({
  from,
  to,
  amount,
  at: at(minutes),
  ...more,
});
const back = (transfers: readonly Transfer[], minutes: number, options: BackOptions = {}, amount?: number) =>
  traceBack(ledgerOf(transfers), { account: 'M', at: at(minutes), ...(amount !== undefined && { amount }) }, options);
const claims = (result: ReturnType<typeof back>) =>
  Object.fromEntries(result.payers.map(({ account, claim }) => [account, claim]));

describe('one account', () => {
  test('a single credit goes back directly', () => {
    const result = back([pay('V', 'M', 50_000, 1), pay('M', 'X', 20_000, 2)], 3);
    expect(result).toMatchObject({ balance: 30_000, amount: 30_000, own: 0, method: 'direct' });
    expect(result.payers).toMatchObject([
      {
        account: 'V',
        standing: 'probable-victim',
        stop: 'nothing-earlier',
        paid: 50_000,
        came: 50_000,
        left: 30_000,
        claim: 30_000,
      },
    ]);
    expect(result.payers[0]?.reason.zh).toBe(
      '2026-03-02 09:01:00 分 1 笔付出 500.00 元，经 1 次转账到该账户；所查流水中没有资金转入该账户，可能是被害人；其流水是否已调取需核对。所查资金中有其 300.00 元，可主张 300.00 元。',
    );
  });

  test('of several credits the times tell whose money is still there', () => {
    const result = back([pay('V1', 'M', 50_000, 1), pay('V2', 'M', 30_000, 2), pay('M', 'X', 60_000, 3)], 4);
    expect(result.method).toBe('by-timestamp');
    expect(claims(result)).toEqual({ V2: 20_000, V1: 0 });
  });

  test('credits of one moment that a payment splits go by the losses, to the fen', () => {
    const result = back(
      [pay('V1', 'M', 100, 1), pay('V2', 'M', 100, 1), pay('V3', 'M', 100, 1), pay('M', 'X', 200, 3)],
      4,
    );
    expect(result.method).toBe('pro-rata');
    expect(claims(result)).toEqual({ V1: 34, V2: 33, V3: 33 });
    expect(result.methodReason.zh).toContain('公告 30 日');
    const whole = back([pay('V1', 'M', 100, 1), pay('V2', 'M', 100, 1), pay('M', 'X', 200, 3)], 2);
    expect(whole.method).toBe('by-timestamp');
    expect(claims(whole)).toEqual({ V1: 100, V2: 100 });
  });

  test('frozen up to an amount, the part that would leave last is the one in question', () => {
    const transfers = [pay('V1', 'M', 500, 1), pay('V2', 'M', 300, 2)];
    expect(claims(back(transfers, 3, {}, 400))).toEqual({ V2: 300, V1: 100 });
    expect(back(transfers, 3, {}, 1000)).toMatchObject({ balance: 800, amount: 1000, own: 200 });
  });

  test('what the account had before belongs to no payer', () => {
    const balances = new Map([['M', { amount: 700, at: at(0) }]]);
    const result = back([pay('V', 'M', 500, 1), pay('M', 'X', 300, 2)], 3, { balances, windowMs: 3 * minute });
    expect(result).toMatchObject({ balance: 900, own: 400 });
    expect(claims(result)).toEqual({ V: 500 });
  });
});

describe('through collecting accounts', () => {
  const chain = [
    pay('V1', 'A', 400, 1),
    pay('V2', 'A', 600, 2),
    pay('A', 'M', 900, 5),
    pay('M', 'X', 500, 6),
    pay('V3', 'M', 50, 7),
  ];

  test('each victim’s money is followed through them', () => {
    const result = back(chain, 10);
    expect(claims(result)).toEqual({ V2: 400, V3: 50, V1: 0 });
    expect(result.payers.map(({ account, layer }) => [account, layer])).toEqual([
      ['V2', 2],
      ['V3', 1],
      ['V1', 2],
    ]);
    expect(result.collectors).toMatchObject([{ account: 'A', layer: 1, paid: 900, fresh: 900, credits: 2, own: 0 }]);
    expect(result.collectors[0]?.reason.en).toContain('100% of the ¥9.00 it paid out');
  });

  test('the table shows each transfer with what of it is the payers’ money', () => {
    const { table } = back(chain, 10);
    expect(
      table.map(({ layer, from, to, amount, followed, balance }) => [layer, from, to, amount, followed, balance]),
    ).toEqual([
      [1, 'V1', 'A', 400, 400, 400],
      [1, 'V2', 'A', 600, 600, 1000],
      [1, 'V3', 'M', 50, 50, 450],
      [2, 'A', 'M', 900, 900, 900],
      [3, 'M', 'X', 500, 500, null],
    ]);
  });

  test('who paid what had rested is a victim though money comes into the account, a small return included', () => {
    const salary = [pay('Employer', 'V', 8000, -20_000), pay('M', 'V', 5, 0)];
    const result = back([...salary, pay('V', 'M', 5000, 3), pay('W', 'M', 10, -1)], 4);
    expect(result.payers.map(({ account, stop }) => [account, stop])).toEqual([
      ['V', 'rested-money'],
      ['W', 'nothing-earlier'],
    ]);
  });

  test('somebody known to be a victim is not gone behind, whatever passed through the account', () => {
    const transfers = [pay('Lender', 'V', 5000, 1), pay('V', 'M', 5000, 3)];
    expect(claims(back(transfers, 4))).toEqual({ Lender: 5000 });
    expect(claims(back(transfers, 4, { victims: ['V'] }))).toEqual({ V: 5000 });
  });

  test('a limit that ends the search is said', () => {
    const transfers = [
      pay('V', 'A', 900, 1),
      pay('W', 'B', 90, 1),
      pay('A', 'B', 900, 2),
      pay('B', 'M', 990, 3),
      pay('', 'M', 7, 3),
      pay('Z', 'M', 8, 3, { channel: 'cash' }),
    ];
    const stops = (options: BackOptions) =>
      Object.fromEntries(back(transfers, 9, options).payers.map(({ account, stop }) => [account, stop]));
    expect(stops({})).toEqual({ V: 'nothing-earlier', W: 'nothing-earlier', '': 'unknown-payer', Z: 'channel' });
    expect(stops({ layers: 2 })).toMatchObject({ A: 'layers', W: 'nothing-earlier' });
    expect(stops({ leastAmount: 950 })).toMatchObject({ A: 'least-amount' });
    expect(stops({ fanIn: 1 })).toMatchObject({ B: 'fan-in' });
  });

  test('money that passes through an account that had its own is not all its payers’', () => {
    const result = back([pay('V', 'A', 100, 2), pay('A', 'M', 150, 3)], 4, { passShare: 0 });
    expect(claims(result)).toEqual({ V: 100 });
    expect(result.collectors).toMatchObject([{ account: 'A', own: 50 }]);
  });
});

test('shares by loss are whole fen, at most the loss, and come to the amount', () => {
  expect(shareByLoss([1, 1, 1], 2)).toEqual([1, 1, 0]);
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 2 ** 45 }), { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 0, max: 2 ** 50 }),
      (losses, amount) => {
        const total = losses.reduce((sum, loss) => sum + loss, 0);
        const shares = shareByLoss(losses, amount);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(Math.min(amount, total));
        for (const [place, share] of shares.entries()) {
          expect(share).toBeLessThanOrEqual(losses[place] ?? 0);
          const exact = Math.min(1, amount / total) * (losses[place] ?? 0);
          expect(Math.abs(share - exact)).toBeLessThan(1.01);
        }
      },
    ),
  );
});
