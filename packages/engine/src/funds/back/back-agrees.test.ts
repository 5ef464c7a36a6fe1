import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balanceBefore } from '../ledger/balance.ts';
import { ledgerOf } from '../ledger/ledger.ts';
import { type TraceRule, traceRules } from '../trace/holding.ts';
import { Trace } from '../trace/trace.ts';
import { traceResult } from '../trace/trace-result.ts';
import type { Transfer } from '../transfer.ts';
import { type BackOptions, type BackQuestion, fullBackOptions } from './back-options.ts';
import { searchBack } from './search-back.ts';
import { traceBack } from './trace-back.ts';

const minute = 60_000;
const start = Date.UTC(2026, 2, 2, 1);
const at = (minutes: number): number => start + minutes * minute;

const sources = ['S1', 'S2', 'S3'];
const passers = ['A', 'B', 'C', 'M'];
/** Transfers among accounts that pass money on, and into them; within one moment money never goes in a circle. */
const someTransfers = (moments: number, isUpward: boolean) =>
  fc.array(
    fc
      .record({
        from: fc.constantFrom(...sources, ...passers),
        to: fc.constantFrom(...passers),
        amount: fc.integer({ min: 1, max: 12 }),
        at: fc.integer({ min: 0, max: moments }).map(at),
      })
      .filter(({ from, to }) => !isUpward || sources.includes(from) || from < to || from === 'M')
      .map((one) => (isUpward && one.from === 'M' ? { ...one, at: one.at + minute / 2 } : one)),
    { minLength: 12, maxLength: 40 },
  );
const named = (transfers: readonly Transfer[]): Transfer[] =>
  transfers.map((one, place) => ({ ...one, id: `T${String(place).padStart(3, '0')}` }));
const everything: BackOptions = { passShare: 0, layers: 50 };

interface Coin {
  readonly payment: string | null;
}

/** Every fen a coin that remembers the payment by which it came from an account that never got anything. */
const coinByCoin = (transfers: readonly Transfer[], until: number, rule: TraceRule): Record<string, number> => {
  const purses = new Map<string, Coin[]>();
  const purse = (account: string): Coin[] => {
    const known = purses.get(account) ?? [];
    purses.set(account, known);
    return known;
  };
  for (const { id = '', from, to, amount } of transfers.filter((one) => one.at <= until && one.from !== one.to)) {
    for (let i = 0; i < amount; i += 1) {
      const coin = rule === 'fifo' ? purse(from).shift() : purse(from).pop();
      purse(to).push(sources.includes(from) ? { payment: id } : (coin ?? { payment: null }));
    }
  }
  const found: Record<string, number> = {};
  for (const { payment } of purse('M')) if (payment !== null) found[payment] = (found[payment] ?? 0) + 1;
  return found;
};

const leftByPayment = (result: ReturnType<typeof traceBack>): Record<string, number> =>
  Object.fromEntries(
    result.payers
      .filter(({ account }) => sources.includes(account))
      .flatMap(({ payments }) => payments.filter(({ left }) => left > 0).map(({ id, left }) => [id, left])),
  );

describe('whatever the transfers', () => {
  test('the payments’ shares are what a simulation coin by coin gives', () => {
    let seen = 0;
    fc.assert(
      fc.property(
        someTransfers(0, false),
        fc.constantFrom('fifo', 'lifo'),
        fc.integer({ min: 10, max: 80 }),
        (drawn, rule, end) => {
          const transfers = named(drawn.map((one, place) => ({ ...one, at: at(place * 2) })));
          const result = traceBack(ledgerOf(transfers), { account: 'M', at: at(end) }, { ...everything, rule });
          const expected = coinByCoin(transfers, at(end), rule);
          expect(leftByPayment(result)).toEqual(expected);
          seen += Object.keys(expected).length;
        },
      ),
      { numRuns: 400 },
    );
    expect(seen).toBeGreaterThan(300);
  });

  test('forward and backward agree: what is found of a payment is what a trace from it leaves there', () => {
    let seen = 0;
    fc.assert(
      fc.property(
        someTransfers(14, true),
        fc.constantFrom('fifo', 'lifo'),
        fc.integer({ min: 3, max: 14 }),
        (drawn, rule, end) => {
          const ledger = ledgerOf(named(drawn));
          const result = traceBack(ledger, { account: 'M', at: at(end) }, { ...everything, rule });
          for (const { payments } of result.payers)
            for (const { id, to, at: when, amount, left } of payments) {
              const trace = new Trace(ledger, [{ account: to, at: when, amount, id }], {
                rule,
                layers: 50,
                windowMs: at(end) - when,
              });
              const there = traceResult(trace).accounts.find(({ account }) => account === 'M');
              expect([id, left]).toEqual([id, there?.shares[0]?.amount ?? 0]);
              seen += left > 0 ? 1 : 0;
            }
        },
      ),
      { numRuns: 400 },
    );
    expect(seen).toBeGreaterThan(300);
  });

  test('forward and backward agree under every rule where the trace starts with all that was found', () => {
    let seen = 0;
    fc.assert(
      fc.property(
        someTransfers(14, true),
        fc.constantFrom(...traceRules),
        fc.integer({ min: 3, max: 14 }),
        (drawn, rule, end) => {
          const ledger = ledgerOf(named(drawn));
          const result = traceBack(ledger, { account: 'M', at: at(end) }, { ...everything, rule });
          const { payments } = searchBack(
            ledger,
            { account: 'M', at: at(end) },
            fullBackOptions({ ...everything, rule }),
          );
          if (payments.length === 0) return;
          const origins = payments.map(({ row }) => {
            const { to: account, amount, at: when, id = '' } = ledger.rows.transfer(row);
            return { account, amount, at: when, id };
          });
          const windowMs = at(end) - (origins.at(-1)?.at ?? 0);
          const { accounts } = traceResult(new Trace(ledger, origins, { rule, layers: 50, windowMs }));
          const there = accounts.find(({ account }) => account === 'M')?.shares ?? [];
          const forward = there.map(({ origin, amount }) => [origins[origin]?.id, amount]);
          const found = result.payers.flatMap((payer) => payer.payments).filter(({ left }) => left > 0);
          expect(Object.fromEntries(forward)).toEqual(Object.fromEntries(found.map(({ id, left }) => [id, left])));
          seen += forward.length;
        },
      ),
      { numRuns: 300 },
    );
    expect(seen).toBeGreaterThan(300);
  });

  const someQuestion = fc.record({
    end: fc.integer({ min: 0, max: 14 }),
    amount: fc.option(fc.integer({ min: 1, max: 60 })),
  });
  const someOptions = fc.record({
    rule: fc.constantFrom(...traceRules),
    layers: fc.integer({ min: 1, max: 5 }),
    windowMs: fc.constantFrom(4 * minute, 9 * minute, Infinity),
    leastAmount: fc.constantFrom(1, 4),
    fanIn: fc.constantFrom(2, 5, Infinity),
    passShare: fc.constantFrom(0, 0.5, 1),
    restMs: fc.constantFrom(2 * minute, Infinity),
  });

  test('the money in question is shared out to the fen, and the order in which transfers are told changes nothing', () => {
    fc.assert(
      fc.property(someTransfers(14, false), someQuestion, someOptions, (drawn, { end, amount }, options) => {
        const transfers = named(drawn);
        const question: BackQuestion = { account: 'M', at: at(end), ...(amount !== null && { amount }) };
        const result = traceBack(ledgerOf(transfers), question, options);
        const told = [...result.payers.map(({ left }) => left), ...result.collectors.map(({ own }) => own), result.own];
        expect(told.every((part) => part >= 0)).toBe(true);
        expect(told.reduce((sum, part) => sum + part, 0)).toBe(result.amount);
        expect(result.payers.reduce((sum, { claim }) => sum + claim, 0)).toBeLessThanOrEqual(result.amount);
        for (const { paid, came, left } of result.payers) expect([came <= paid, left <= came]).toEqual([true, true]);
        expect(traceBack(ledgerOf(transfers.toReversed()), question, options)).toEqual(result);
      }),
      { numRuns: 400 },
    );
  });

  test('the balance is the ledger’s', () => {
    fc.assert(
      fc.property(someTransfers(14, true), fc.integer({ min: 0, max: 14 }), (drawn, end) => {
        const ledger = ledgerOf(named(drawn));
        const { balance } = traceBack(ledger, { account: 'M', at: at(end) }, everything);
        expect(balance).toBe(balanceBefore(ledger, ledger.rows.accounts.find('M'), at(end) + 1));
      }),
      { numRuns: 200 },
    );
  });
});
