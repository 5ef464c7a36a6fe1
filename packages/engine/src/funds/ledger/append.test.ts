import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Trace } from '../trace/trace.ts';
import { traceResult } from '../trace/trace-result.ts';
import type { Transfer } from '../transfer.ts';
import { type Ledger, ledgerOf } from './ledger.ts';

const second = 1000;
const names = ['A', 'B', 'C'];
const someName = fc.constantFrom(...names);
/** Few sums and moments, so that banks tell equal payments; a bank may leave out its reference, or who it is. */
const someTransfer = fc.record(
  {
    from: someName,
    to: someName,
    amount: fc.constantFrom(1, 1, 1, 2),
    at: fc.integer({ min: 0, max: 12 }).map((seconds) => seconds * second),
    channel: fc.constantFrom('transfer' as const, 'transfer' as const, 'transfer' as const, 'reversal' as const),
    source: fc.constantFrom('bank one', 'bank two', 'bank three'),
    id: fc.constantFrom('R1', 'R2', 'R3', 'R4', 'R5', 'R6'),
  },
  { requiredKeys: ['from', 'to', 'amount', 'at'] },
);
const someTransfers = fc.array(someTransfer, { maxLength: 40 });
const someSkew = fc.constantFrom(0, 0, 2, 5).map((skew) => skew * second);

/** What stands, in an order of its own. A transfer without a reference is called by its place: left out where asked. */
const standing = (ledger: Ledger, withPlaces: boolean): string[] =>
  Array.from({ length: ledger.rows.count }, (_, row) => row)
    .filter((row) => !ledger.rows.isToldAgain(row))
    .map((row) => {
      const { id, ...told } = ledger.rows.transfer(row);
      const name = withPlaces || ledger.rows.idNumber(row) >= 0 ? id : '';
      return JSON.stringify({ ...told, name, moves: ledger.moves(row) });
    })
    .toSorted();

/** The transfers of an account as its lists hold them, without those that move nothing. */
const listed = (ledger: Ledger, name: string): string[] => {
  const account = ledger.rows.accounts.find(name);
  return (account < 0 ? [] : [ledger.outgoing(account), ledger.incoming(account)]).flatMap(({ array, start, end }) =>
    Array.from({ length: end - start }, (_row, i) => array?.[start + i] ?? start + i)
      .filter((row) => ledger.moves(row))
      .map((row) => JSON.stringify(ledger.rows.transfer(row))),
  );
};

test('what is told later, by whichever bank, counts as if it had been told with the rest', () => {
  const sizes = fc.record({ known: fc.nat({ max: 40 }), size: fc.integer({ min: 1, max: 12 }) });
  fc.assert(
    fc.property(someTransfers, someSkew, sizes, (transfers, skewMs, { known, size }) => {
      const ledger = ledgerOf(transfers.slice(0, known), { skewMs });
      const origins = [{ account: 'A', amount: 3, at: second }];
      const trace = new Trace(ledger, origins);
      for (let start = known; start < transfers.length; start += size)
        trace.update(ledger.append(transfers.slice(start, start + size)));
      const fresh = ledgerOf(transfers, { skewMs });
      expect(standing(ledger, true)).toEqual(standing(fresh, true));
      expect([ledger.count, ledger.duplicateCount]).toEqual([fresh.count, fresh.duplicateCount]);
      expect(traceResult(trace)).toEqual(traceResult(new Trace(fresh, origins)));
      for (const name of names) expect(listed(ledger, name)).toEqual(listed(fresh, name));
    }),
    { numRuns: 400 },
  );
});

test('which transfers count does not depend on the order in which banks tell them', () => {
  const shuffled = someTransfers.chain((told) =>
    fc.tuple(fc.constant(told), fc.shuffledSubarray(told, { minLength: told.length })),
  );
  fc.assert(
    fc.property(shuffled, someSkew, fc.nat({ max: 40 }), ([transfers, otherwise], skewMs, known) => {
      const ledger = ledgerOf(otherwise.slice(0, known), { skewMs });
      ledger.append(otherwise.slice(known));
      expect(standing(ledger, false)).toEqual(standing(ledgerOf(transfers, { skewMs }), false));
    }),
    { numRuns: 400 },
  );
});

const told = (source: string, ...ids: readonly string[]): Transfer[] =>
  ids.map((id, place) => ({ from: 'A', to: 'B', amount: 5, at: place * 10, id, source }));

test('equal payments that two banks tell stay as many as the bank told that told most', () => {
  const two = [...told('one', 'a1'), ...told('two', 'b1', 'b2')];
  const ledger = ledgerOf(two.slice(0, 1), { skewMs: 20 });
  const { rows, duplicates } = ledger.append(two.slice(1));
  expect([ledger.count, rows.length, duplicates]).toEqual([2, 1, [{ kept: 0, dropped: 1 }]]);
  expect(ledgerOf(two, { skewMs: 20 }).count).toBe(2);
  const again = ledger.append([...told('two', 'b1', 'b2'), ...told('three', 'c1', 'c2')]);
  expect([ledger.count, again.rows, again.duplicates.length]).toEqual([2, [], 4]);
});

test('a transfer dropped at first stands once a telling shows that it was another', () => {
  const ledger = ledgerOf([...told('two', 'b1'), { ...told('one', 'x')[0], from: 'A', to: 'B', amount: 5, at: 10 }], {
    skewMs: 10,
  });
  expect(ledger.count).toBe(1);
  const { rows, changed } = ledger.append([{ ...told('one', 'a1')[0], from: 'A', to: 'B', amount: 5, at: 0 }]);
  expect([ledger.count, rows, changed.map((row) => ledger.rows.id(row))]).toEqual([2, [2], ['b1', 'x']]);
});
