import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ledgerOf } from '../ledger/ledger.ts';
import type { Transfer } from '../transfer.ts';
import { reachedFrom, type ReachOptions, ReachSearch } from './reach.ts';

const accounts = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
const someTransfers = fc.array(
  fc.record({
    from: fc.constantFrom(...accounts),
    to: fc.constantFrom(...accounts, ''),
    amount: fc.integer({ min: 1, max: 3 }),
    at: fc.integer({ min: 0, max: 24 }),
    channel: fc.constantFrom('transfer' as const, 'transfer' as const, 'reversal' as const),
  }),
  { maxLength: 50 },
);
const withIds = (transfers: readonly Transfer[]): Transfer[] =>
  transfers.map((transfer, place) => ({ ...transfer, id: `T${place}` }));

/** Every path walked, one transfer at a time. */
const walked = (transfers: readonly Transfer[], start: string, at: number, { hops, windowMs }: ReachOptions) => {
  const found = new Map<string, { at: number; hops: number }>();
  const walk = (account: string, since: number, hop: number): void => {
    if (account !== start) {
      const known = found.get(account) ?? { at: Infinity, hops: Infinity };
      found.set(account, { at: Math.min(known.at, since), hops: Math.min(known.hops, hop) });
    }
    if (hop === hops) return;
    for (const one of transfers)
      if (one.from === account && one.to !== '' && one.at >= since && one.at <= at + windowMs)
        walk(one.to, one.at, hop + 1);
  };
  walk(start, at, 0);
  return Object.fromEntries(found);
};

test('what is reached is what walking every path reaches, with the earliest arrival and the fewest hops', () => {
  fc.assert(
    fc.property(
      someTransfers,
      fc.constantFrom(...accounts),
      fc.integer({ min: 0, max: 12 }),
      fc.record({ hops: fc.integer({ min: 1, max: 3 }), windowMs: fc.constantFrom(0, 5, 12, Infinity) }),
      (drawn, start, at, options) => {
        const ledger = ledgerOf(withIds(drawn));
        const moving = withIds(drawn).filter((_, ordinal) =>
          Array.from({ length: ledger.rows.count }, (_row, row) => row).some(
            (row) => ledger.rows.ordinalOf(row) === ordinal && ledger.moves(row),
          ),
        );
        const reached = reachedFrom(new ReachSearch(ledger), start, at, options);
        expect(Object.fromEntries(reached.map(({ account, ...rest }) => [account, rest]))).toEqual(
          walked(moving, start, at, options),
        );
      },
    ),
    { numRuns: 500 },
  );
});

test('transfers that came later are followed too, and an unknown account reaches nothing', () => {
  const ledger = ledgerOf([{ from: 'A', to: 'B', amount: 5, at: 1 }]);
  const search = new ReachSearch(ledger);
  expect(reachedFrom(search, 'A', 0, { hops: 2, windowMs: 100 })).toEqual([{ account: 'B', at: 1, hops: 1 }]);
  ledger.append([
    { from: 'B', to: 'C', amount: 5, at: 3 },
    { from: 'A', to: 'C', amount: 1, at: 9 },
  ]);
  const options = { hops: 2, windowMs: 100 };
  expect(reachedFrom(search, 'A', 0, options)).toEqual([
    { account: 'B', at: 1, hops: 1 },
    { account: 'C', at: 3, hops: 1 },
  ]);
  expect(reachedFrom(search, 'Z', 0, options)).toEqual([]);
});
