import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ledgerOf } from '../ledger/ledger.ts';
import type { Transfer } from '../transfer.ts';
import { type TraceRule, traceRules } from './holding.ts';
import { Trace } from './trace.ts';
import type { Origin, TraceOptions } from './trace-options.ts';
import { traceResult } from './trace-result.ts';

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

const traced = (transfers: readonly Transfer[], origins: readonly Origin[], options: TraceOptions = {}) =>
  traceResult(new Trace(ledgerOf(transfers), origins, options));
const held = (result: ReturnType<typeof traced>) =>
  Object.fromEntries(result.accounts.filter((one) => one.stoppable > 0).map((one) => [one.account, one.stoppable]));

const accounts = ['A', 'B', 'C', 'D', 'E', 'F'];
const someTransfers = (moments: number) =>
  fc.array(
    fc.record({
      from: fc.constantFrom(...accounts),
      to: fc.constantFrom(...accounts, ''),
      amount: fc.integer({ min: 1, max: 12 }),
      at: fc.integer({ min: 0, max: moments }).map(at),
      channel: fc.constantFrom('transfer' as const, 'transfer' as const, 'transfer' as const, 'cash' as const),
    }),
    { maxLength: 40 },
  );
const someOrigins = fc.array(
  fc.record({
    account: fc.constantFrom(...accounts),
    amount: fc.integer({ min: 1, max: 12 }),
    at: fc.integer({ min: 0, max: 20 }).map(at),
  }),
  { minLength: 1, maxLength: 3 },
);
const someRule = fc.constantFrom(...traceRules);
const withIds = (transfers: readonly Transfer[]): Transfer[] =>
  transfers.map((transfer, place) => ({ ...transfer, id: `T${String(place).padStart(3, '0')}` }));

describe('one origin', () => {
  test('money follows time: what left before it came carries none of it', () => {
    const transfers = [pay('A', 'X', 500, 0), pay('V', 'A', 1000, 1), pay('A', 'B', 800, 2), pay('A', 'C', 100, 3)];
    const result = traced(transfers, [{ account: 'A', amount: 1000, at: at(1) }]);
    expect(result.readings).toEqual(['arrival']);
    expect(held(result)).toEqual({ A: 100, B: 800, C: 100 });
    expect(result.transfers.map(({ id, tainted, layer }) => [id, tainted, layer])).toEqual([
      ['2', 1000, 0],
      ['3', 800, 1],
      ['4', 100, 1],
    ]);
  });

  test('each rule says in its own way whose money leaves first', () => {
    const transfers = [pay('S', 'A', 600, 0), pay('V', 'A', 400, 1), pay('A', 'B', 500, 2)];
    const followed = (rule: TraceRule) => held(traced(transfers, [{ account: 'A', amount: 400, at: at(1) }], { rule }));
    expect(followed('fifo')).toEqual({ A: 400 });
    expect(followed('lifo')).toEqual({ B: 400 });
    expect(followed('pro-rata')).toEqual({ A: 200, B: 200 });
    expect(followed('lowest-balance')).toEqual({ A: 400 });
  });

  test('the payer’s own account starts with the payment', () => {
    const transfers = [pay('S', 'V', 9000, 0), pay('V', 'A', 1000, 1), pay('A', 'B', 1000, 2)];
    const result = traced(transfers, [{ account: 'V', amount: 1000, at: at(1) }]);
    expect(result.readings).toEqual(['departure']);
    expect(held(result)).toEqual({ B: 1000 });
  });

  test('a path ends at cash, at a counterparty nobody names, at the last layer and where it is too small', () => {
    const transfers = [
      pay('A', 'ATM', 300, 1, { channel: 'cash' }),
      pay('A', '', 200, 2),
      pay('A', 'B', 490, 3),
      pay('A', 'S', 10, 4),
      pay('B', 'C', 490, 5),
      pay('C', 'D', 400, 6),
    ];
    const result = traced(transfers, [{ account: 'A', amount: 1000, at: at(0) }], { layers: 2, leastAmount: 50 });
    expect(result).toMatchObject({ total: 1000, stoppable: 90, sunk: 300, unresolved: 610, sinks: { cash: 300 } });
    expect(result.reasons).toEqual({
      sink: 300,
      'unknown-counterparty': 200,
      'least-amount': 10,
      layers: 400,
      held: 90,
    });
  });

  test('a window, a hub and a bank that has not answered leave it open where the money is', () => {
    const transfers = [
      pay('A', 'B', 600, 1),
      pay('A', 'C', 400, 2),
      pay('B', 'D', 100, 90),
      pay('C', 'E', 1, 3),
      pay('C', 'F', 1, 4),
    ];
    const origin = { account: 'A', amount: 1000, at: at(0) };
    expect(traced(transfers, [origin], { windowMs: 60 * minute, fanOut: 2 }).reasons).toEqual({
      window: 600,
      held: 400,
    });
    const hub = { windowMs: 60 * minute, fanOut: 1 };
    expect(traced(transfers, [{ account: 'C', amount: 400, at: at(2) }], hub).reasons).toEqual({ 'fan-out': 400 });
    expect(traced(transfers, [origin], { windowMs: 60 * minute }).reasons).toEqual({ window: 600, held: 400 });
    const unanswered = traced(transfers, [origin], { isAnswered: (account) => account !== 'C' });
    expect(unanswered.reasons).toEqual({ held: 602, unanswered: 398 });
  });

  test('money goes on within one second, whatever the order in which it was told', () => {
    const transfers = [pay('B', 'C', 700, 1), pay('C', 'D', 700, 1), pay('A', 'B', 700, 1)];
    expect(held(traced(transfers, [{ account: 'A', amount: 700, at: at(1) }]))).toEqual({ D: 700 });
  });

  test('a reversed payment never moved', () => {
    const transfers = [pay('A', 'B', 700, 1), pay('B', 'A', 700, 3, { channel: 'reversal' }), pay('A', 'C', 700, 5)];
    expect(held(traced(transfers, [{ account: 'A', amount: 700, at: at(0) }]))).toEqual({ C: 700 });
  });

  test('a balance that the bank told stands before the money that came', () => {
    const transfers = [pay('V', 'A', 400, 1), pay('A', 'B', 500, 2)];
    const balances = new Map([['A', { amount: 300, at: at(0) }]]);
    expect(held(traced(transfers, [{ account: 'A', amount: 400, at: at(1) }], { balances }))).toEqual({
      A: 200,
      B: 200,
    });
  });
});

interface Coin {
  readonly origin: number;
}

/** Every fen a coin of its own, every account a row of coins: slow, and plain enough to be believed. */
const coinByCoin = (transfers: readonly Transfer[], origins: readonly Origin[], rule: 'fifo' | 'lifo') => {
  const purses = new Map<string, Coin[]>();
  const purse = (account: string): Coin[] => {
    const known = purses.get(account) ?? [];
    purses.set(account, known);
    return known;
  };
  const happenings = [
    ...transfers.map((transfer) => ({ at: transfer.at, transfer, origin: -1 })),
    ...origins.map((origin, place) => ({ at: origin.at, transfer: null, origin: place })),
  ].toSorted((a, b) => a.at - b.at);
  for (const { transfer, origin } of happenings) {
    const { account = '', amount = 0 } = origins[origin] ?? {};
    if (transfer === null) for (let i = 0; i < amount; i += 1) purse(account).push({ origin });
    else if (transfer.from !== transfer.to)
      for (let i = 0; i < transfer.amount; i += 1) {
        const from = purse(transfer.from);
        purse(transfer.to).push((rule === 'fifo' ? from.shift() : from.pop()) ?? { origin: -1 });
      }
  }
  const lying: Record<string, number> = {};
  for (const [account, coins] of purses)
    for (const { origin } of coins)
      if (origin >= 0) lying[`${account}/${origin}`] = (lying[`${account}/${origin}`] ?? 0) + 1;
  return lying;
};

/** Moments that no two share, origins between the transfers, so that a simulation needs no rule for one moment. */
const apart = (transfers: readonly Transfer[]): Transfer[] =>
  transfers.map((transfer, place) => ({ ...transfer, channel: 'transfer', at: at(place * 2) }));

describe('whatever the transfers', () => {
  test('first in first out and last in first out are what a simulation coin by coin gives', () => {
    fc.assert(
      fc.property(someTransfers(40), someOrigins, fc.constantFrom('fifo', 'lifo'), (drawn, drawnOrigins, rule) => {
        const transfers = apart(drawn).map((one) => ({ ...one, to: one.to === '' ? 'G' : one.to }));
        const origins = drawnOrigins.map((origin, place) => ({ ...origin, at: at((place * 7) % 40) + 1 }));
        const result = traced(transfers, origins, { rule, layers: 50 });
        const lying = result.accounts.flatMap(({ account, shares }) =>
          shares.map(({ origin, amount }) => [`${account}/${origin}`, amount]),
        );
        expect(Object.fromEntries(lying)).toEqual(coinByCoin(transfers, origins, rule));
      }),
      { numRuns: 400 },
    );
  });

  const someOptions = fc.record({
    rule: someRule,
    layers: fc.integer({ min: 1, max: 5 }),
    windowMs: fc.constantFrom(5 * minute, 12 * minute, Infinity),
    leastAmount: fc.constantFrom(1, 3),
    fanOut: fc.constantFrom(2, 4, Infinity),
  });

  test('what is stoppable, sunk and unresolved is what there was, to the fen', () => {
    fc.assert(
      fc.property(someTransfers(20), someOrigins, someOptions, (transfers, origins, options) => {
        const result = traced(transfers, origins, options);
        expect(result.stoppable + result.sunk + result.unresolved).toBe(result.total);
        for (const one of result.accounts)
          expect(one.inflow).toBe(one.outflow + one.stoppable + one.ended.reduce((sum, { amount }) => sum + amount, 0));
      }),
      { numRuns: 600 },
    );
  });

  test('the order in which transfers are told changes nothing', () => {
    fc.assert(
      fc.property(someTransfers(12), someOrigins, someOptions, fc.integer(), (drawn, origins, options, seed) => {
        const transfers = withIds(drawn);
        const shuffled = transfers
          .map((transfer, place) => ({ transfer, key: Math.imul(place + 1, seed | 1) }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ transfer }) => transfer);
        expect(traced(shuffled, origins, options)).toEqual(traced(transfers, origins, options));
      }),
      { numRuns: 400 },
    );
  });

  test('a trace that takes transfers in later is the one a new trace gives', () => {
    const channels = fc.constantFrom('transfer' as const, 'transfer' as const, 'cash' as const, 'reversal' as const);
    const later = fc.tuple(someTransfers(14), fc.infiniteStream(channels));
    fc.assert(
      fc.property(
        later,
        someOrigins,
        someOptions,
        fc.integer({ min: 1, max: 9 }),
        ([drawn, kinds], origins, options, size) => {
          const transfers = withIds(drawn).map((one) => ({ ...one, channel: kinds.next().value ?? 'transfer' }));
          const ledger = ledgerOf(transfers.slice(0, size));
          const trace = new Trace(ledger, origins, options);
          for (let start = size; start < transfers.length; start += size)
            trace.update(ledger.append(transfers.slice(start, start + size)));
          expect(traceResult(trace)).toEqual(traced(transfers, origins, options));
        },
      ),
      { numRuns: 1000 },
    );
  });
});
