import { expect, test } from 'vitest';
import type { Transfer } from '../transfer.ts';
import { ledgerOf } from './ledger.ts';
import { hangingTogether, orderOfMoment } from './same-moment.ts';

const pay = (id: string, from: string, to: string): Transfer => ({ id, from, to, amount: 5, at: 1000 });

test('transfers of one moment hang together through accounts, not through counterparties that nobody names', () => {
  const ledger = ledgerOf([pay('1', 'A', ''), pay('2', '', 'B'), pay('3', 'B', 'C'), pay('4', '', 'D')]);
  const { rows } = ledger;
  const idsFrom = (account: string): string[] => {
    const { start } = ledger.outgoing(rows.accounts.find(account));
    return hangingTogether(ledger, start).map((row) => rows.id(row));
  };
  expect(idsFrom('A')).toEqual(['1']);
  expect(idsFrom('B').toSorted()).toEqual(['2', '3']);
  const all = Array.from({ length: rows.count }, (_, row) => row);
  // Nobody waits for what was paid to nobody in particular; B pays on what came to it.
  expect(orderOfMoment(ledger, all).map((row) => rows.id(row))).toEqual(['2', '4', '1', '3']);
});
