import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareTold, type KnownTransfer } from './compare-told.ts';
import type { ToldTransfer } from './told.ts';

/** A ledger in memory under the rules of the comparison. */
const store = (ledger: KnownTransfer[], account: string, told: readonly ToldTransfer[]): KnownTransfer[] => {
  const known = ledger.filter(({ from, to }) => from === account || to === account);
  const { added, replaced, retold } = compareTold(account, told, known);
  const by = new Map(retold.map(({ known: one, by: better }) => [one, better]));
  const next = ledger.reduce((last, { ordinal }) => Math.max(last, ordinal + 1), 0);
  return [
    ...ledger
      .filter((one) => !replaced.includes(one))
      .map((one) => ({ ...one, ...(by.has(one) && { id: by.get(one)?.id ?? one.id, teller: account }) })),
    ...added.map((one, place) => ({ ...one, ordinal: next + place, teller: account })),
  ];
};

const contentOf = (ledger: readonly KnownTransfer[]): string[] =>
  ledger.map(({ from, to, amount, at, id, teller }) => [from, to, amount, at, id, teller].join(' ')).toSorted();

const accounts = ['a', 'b', 'c'] as const;

/** What truly happened, and how the two banks of each transfer tell it: each with its own clock and numbers. */
const World = fc.array(
  fc.record({
    from: fc.constantFrom(...accounts),
    to: fc.constantFrom(...accounts),
    amount: fc.integer({ min: 1, max: 2 }),
    minute: fc.integer({ min: 0, max: 400 }),
    skew: fc.integer({ min: -60_000, max: 60_000 }),
    isNumbered: fc.boolean(),
  }),
  { maxLength: 25 },
);

test('the ledger is the same in whatever order the accounts are told, and telling again changes nothing', () => {
  fc.assert(
    fc.property(World, fc.shuffledSubarray([...accounts], { minLength: 3 }), (world, order) => {
      const toldBy = (account: string): ToldTransfer[] =>
        world
          .filter(({ from, to }) => from !== to && (from === account || to === account))
          .map(({ from, to, amount, minute, skew, isNumbered }, place) => {
            const at = minute * 600_000 + (from === account ? 0 : skew);
            return { from, to, amount, at, id: isNumbered ? `${account}${place}` : '#1' };
          })
          .filter((one, place, all) => all.findIndex((other) => sameTelling(one, other)) === place)
          .toSorted((a, b) => a.at - b.at);
      const tell = (some: readonly string[]): KnownTransfer[] =>
        some.reduce<KnownTransfer[]>((ledger, account) => store(ledger, account, toldBy(account)), []);
      const once = contentOf(tell(accounts));
      expect(contentOf(tell(order))).toEqual(once);
      expect(contentOf(tell([...order, ...order]))).toEqual(once);
    }),
    { numRuns: 500 },
  );
});

const sameTelling = (a: ToldTransfer, b: ToldTransfer): boolean =>
  a.from === b.from && a.to === b.to && a.amount === b.amount && a.at === b.at && a.id === b.id;

test('a transfer that two banks tell is one, and the payer’s telling stands', () => {
  const credit = { from: 'a', to: 'b', amount: 5, at: 5000, id: 'B1' };
  const debit = { from: 'a', to: 'b', amount: 5, at: 0, id: 'A1' };
  const credited = store([], 'b', [credit]);
  expect(contentOf(store(credited, 'a', [debit]))).toEqual(['a b 5 0 A1 a']);
  expect(contentOf(store(store([], 'a', [debit]), 'b', [credit]))).toEqual(['a b 5 0 A1 a']);
});
