import { expect, test } from 'vitest';
import { createWorld } from '../../../test/world.ts';
import { takeNumbers } from './take-numbers.ts';

const { query } = (await createWorld()).database;
const orders = (value: string) => ({ table: 'control_order_number' as const, of: { column: 'kind', value } });

const take = (counter: Parameters<typeof takeNumbers>[1], year: number, count?: number) =>
  query.transaction().execute((tx) => takeNumbers(tx, counter, year, count));

test('numbers of a year follow each other, one by one or several at once', async () => {
  expect(await take({ table: 'case_number' }, 2026)).toBe(1);
  expect(await take({ table: 'case_number' }, 2026, 20)).toBe(2);
  expect(await take({ table: 'case_number' }, 2026)).toBe(22);
  expect(await take({ table: 'case_number' }, 2027)).toBe(1);
});

test('kinds are counted apart', async () => {
  expect(await take(orders('stop'), 2026, 2)).toBe(1);
  expect(await take(orders('freeze'), 2026)).toBe(1);
  expect(await take(orders('stop'), 2026)).toBe(3);
});

test('what is rolled back leaves no gap, and two at once get two numbers', async () => {
  await expect(
    query.transaction().execute(async (tx) => {
      await takeNumbers(tx, { table: 'problem_number' }, 2026);
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  const taken = await Promise.all([1, 2, 3, 4].map(() => take({ table: 'problem_number' }, 2026)));
  expect(taken.toSorted()).toEqual([1, 2, 3, 4]);
});
