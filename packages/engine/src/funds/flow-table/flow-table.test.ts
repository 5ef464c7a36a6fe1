import { expect, test } from 'vitest';
import { ledgerOf } from '../ledger/ledger.ts';
import { Trace } from '../trace/trace.ts';
import type { Transfer } from '../transfer.ts';
import { flowTable } from './trace-flow-table.ts';

const start = Date.UTC(2026, 2, 2, 1);
const at = (minutes: number): number => start + minutes * 60_000;
const transfers: readonly Transfer[] = [
  { id: 'R1', from: 'V', to: 'A', amount: 1000, at: at(1) },
  { id: 'R2', from: 'S', to: 'A', amount: 70, at: at(2) },
  { id: 'R3', from: 'A', to: 'ATM', amount: 200, at: at(3), channel: 'cash' },
  { id: 'R4', from: 'A', to: 'B', amount: 850, at: at(4) },
  { id: 'R5', from: 'B', to: '', amount: 50, at: at(5) },
];

test('a trace as the table of flows: by layer and time, with what is followed, what the payee holds, and why it ends', () => {
  const trace = new Trace(ledgerOf(transfers), [{ account: 'V', amount: 1000, at: at(1) }]);
  const rows = flowTable(trace).map((row) => [row.layer, row.id, row.amount, row.followed, row.balance, row.note.zh]);
  expect(rows).toEqual([
    [1, 'R1', 1000, 1000, 1000, ''],
    [2, 'R3', 200, 200, null, '现金；已流出 2.00 元'],
    [2, 'R4', 850, 800, 850, ''],
    [3, 'R5', 50, 50, null, '对方不明 0.50 元'],
  ]);
});

test('the first account’s money starts it on the first layer as the victim’s payment does', () => {
  const fromPayee = new Trace(ledgerOf(transfers), [{ account: 'A', amount: 1000, at: at(1) }]);
  expect(flowTable(fromPayee).map(({ layer }) => layer)).toEqual([1, 2, 2, 3]);
});

test('a balance that the bank told stands under what comes', () => {
  const balances = new Map([['B', { amount: 5000, at: at(0) }]]);
  const trace = new Trace(ledgerOf(transfers), [{ account: 'V', amount: 1000, at: at(1) }], { balances });
  expect(flowTable(trace).find(({ id }) => id === 'R4')?.balance).toBe(5850);
});
