import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Transfer } from '../transfer.ts';
import { balanceBefore } from './balance.ts';
import { type Ledger, ledgerOf } from './ledger.ts';

/** Every movement before a moment, one after another. */
const walked = (ledger: Ledger, name: string, until: number): number => {
  const account = ledger.rows.accounts.find(name);
  const movements: { at: number; out: boolean; amount: number }[] = [];
  for (let row = 0; row < ledger.rows.count; row += 1) {
    const [at, amount] = [ledger.rows.at.get(row), ledger.rows.amount.get(row)];
    if (!ledger.moves(row) || at >= until) continue;
    if (ledger.rows.to.array[row] === account) movements.push({ at, out: false, amount });
    if (ledger.rows.from.array[row] === account) movements.push({ at, out: true, amount });
  }
  return movements
    .toSorted((a, b) => a.at - b.at || Number(a.out) - Number(b.out))
    .reduce((sum, { out, amount }) => Math.max(0, sum + (out ? -amount : amount)), 0);
};

const accounts = ['A', 'B', 'C'];
const someTransfers = fc.array(
  fc.record({
    from: fc.constantFrom(...accounts),
    to: fc.constantFrom(...accounts),
    amount: fc.integer({ min: 1, max: 50 }),
    at: fc.integer({ min: 0, max: 900 }),
    channel: fc.constantFrom('transfer' as const, 'transfer' as const, 'transfer' as const, 'reversal' as const),
  }),
  { minLength: 1800, maxLength: 2600 },
);
const withIds = (transfers: readonly Transfer[], from: number): Transfer[] =>
  transfers.map((transfer, place) => ({ ...transfer, id: `T${from + place}` }));

test('the balance of an account with many movements is what going through all of them gives, also when more come', () => {
  const moments = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 3, maxLength: 5 });
  fc.assert(
    fc.property(someTransfers, moments, fc.integer({ min: 1, max: 40 }), (drawn, asked, later) => {
      const ledger = ledgerOf(withIds(drawn.slice(later), 0));
      const same = (): void => {
        for (const account of accounts)
          for (const until of asked)
            expect(balanceBefore(ledger, ledger.rows.accounts.find(account), until)).toBe(
              walked(ledger, account, until),
            );
      };
      expect(accounts.some((account) => ledger.marksOf(ledger.rows.accounts.find(account)) !== undefined)).toBe(true);
      same();
      ledger.append(withIds(drawn.slice(0, later), drawn.length));
      same();
    }),
    { numRuns: 6 },
  );
});
