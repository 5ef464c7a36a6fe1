import { expect, test } from 'vitest';
import { sumByBank } from './by-bank.ts';
import { madeTrace } from '../../../../server/test/made-trace.ts';

test('what can be stopped is told by bank, the most first, and sums to the whole', () => {
  const trace = madeTrace(
    [
      { from: 'VICTIM', to: 'A', amount: 1000, at: 0 },
      { from: 'A', to: 'B', amount: 600, at: 1 },
      { from: 'A', to: 'C', amount: 100, at: 2 },
      { from: 'B', to: '', amount: 550, at: 3, channel: 'cash' },
    ],
    { bankOf: (account) => (account === 'B' ? '测试农商行' : '测试邮储') },
  );
  const sums = sumByBank(trace);
  expect(sums).toEqual([
    { key: '测试邮储', name: '测试邮储', accounts: 2, stoppable: 400, unresolved: 0 },
    { key: '测试农商行', name: '测试农商行', accounts: 1, stoppable: 50, unresolved: 0 },
  ]);
  expect(sums.reduce((sum, { stoppable }) => sum + stoppable, 0)).toBe(trace.totals.stoppable);
});
