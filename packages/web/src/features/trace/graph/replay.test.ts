import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { madeTrace, minuteAt } from '../../../../../server/test/made-trace.ts';
import { momentsOf, moneyAt, replayOf } from './replay.ts';

const pay = (from: string, to: string, amount: number, at: number, channel?: 'cash') => ({
  from,
  to,
  amount,
  at,
  ...(channel ? { channel } : {}),
});

describe('where the money was', () => {
  const trace = madeTrace([
    pay('VICTIM', 'A', 1000, 1),
    pay('A', 'B', 700, 5),
    pay('B', '', 300, 9, 'cash'),
    pay('VICTIM', 'C', 50, 20),
  ]);
  const replay = replayOf(trace);
  const at = (minutes: number) => {
    const { waiting, sunk, there, happened } = moneyAt(replay, minuteAt(minutes));
    return { waiting, sunk, happened, there: Object.fromEntries([...there].filter(([, amount]) => amount !== 0)) };
  };

  test('before anything it is the victim’s', () => {
    expect(at(0)).toEqual({ waiting: 1050, sunk: 0, happened: 0, there: {} });
  });

  test('a transfer counts from its own moment on', () => {
    expect(at(4.99)).toEqual({ waiting: 50, sunk: 0, happened: 1, there: { A: 1000 } });
    expect(at(5)).toEqual({ waiting: 50, sunk: 0, happened: 2, there: { A: 300, B: 700 } });
  });

  test('what was drawn as cash is gone', () => {
    expect(at(9)).toEqual({ waiting: 50, sunk: 300, happened: 3, there: { A: 300, B: 400 } });
  });

  test('in the end it is what the trace says', () => {
    expect(at(20)).toEqual({ waiting: 0, sunk: 300, happened: 4, there: { A: 300, B: 400, C: 50 } });
    expect(trace.totals).toMatchObject({ origin: 1050, stoppable: 750, sunk: 300, unresolved: 0 });
    expect(momentsOf(replay)).toEqual([1, 5, 9, 20].map(minuteAt));
  });

  test('a payment that no statement shows is moved all the same', () => {
    const unseen = {
      ...trace,
      transfers: trace.transfers.filter(({ from }) => from !== 'VICTIM'),
      origins: trace.origins.map((origin) => ({ ...origin, seen: false, traceTransferId: null })),
    };
    expect(moneyAt(replayOf(unseen), minuteAt(9))).toEqual(moneyAt(replay, minuteAt(9)));
  });
});

const names = ['A', 'B', 'C', 'D'];
const somePayments = fc.array(
  fc.record({
    from: fc.constantFrom('VICTIM', ...names),
    to: fc.constantFrom(...names, ''),
    amount: fc.integer({ min: 1, max: 900 }),
    at: fc.integer({ min: 0, max: 30 }),
    channel: fc.constantFrom('transfer' as const, 'transfer' as const, 'cash' as const),
  }),
  { minLength: 1, maxLength: 40 },
);
const paidFirst = { from: 'VICTIM', to: 'A', amount: 500, at: 0 };

test('at every moment the parts sum to what the victim paid', () => {
  fc.assert(
    fc.property(somePayments, fc.integer({ min: -1, max: 31 }), (payments, minute) => {
      const known = payments.filter(({ from, to }) => from !== to && !(from === 'VICTIM' && to === ''));
      const trace = madeTrace([paidFirst, ...known]);
      const { waiting, sunk, there } = moneyAt(replayOf(trace), minuteAt(minute));
      const lying = [...there.values()].reduce((sum, amount) => sum + amount, 0);
      expect(waiting + sunk + lying).toBe(trace.totals.origin);
      expect(waiting).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 300 },
  );
});

test('at the last moment each account holds what the trace says lies there', () => {
  fc.assert(
    fc.property(somePayments, (payments) => {
      const known = payments.filter(({ from, to }) => from !== to && !(from === 'VICTIM' && to === ''));
      const trace = madeTrace([paidFirst, ...known]);
      const { sunk, there } = moneyAt(replayOf(trace), Infinity);
      expect(sunk).toBe(trace.totals.sunk);
      const short = trace.accounts.filter(({ number, stoppable }) => (there.get(number) ?? 0) < stoppable);
      expect(short).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
