import { expect, test } from 'vitest';
import { changeBetween } from './change-between.ts';
import type { Indicator } from './indicator.ts';

const figure = (numerator: number, denominator: number | null = null, filter: Indicator['filter'] = {}): Indicator => ({
  code: 'reports.on_time',
  numerator,
  denominator,
  filter: { unit: 'u1', from: '2026-03-01', to: '2026-04-01', ...filter },
  asOf: '2026-04-01T00:00:00.000Z',
});
const lastYear = { from: '2025-03-01', to: '2025-04-01' };

test('a count that rose from 8 to 10 is up by 2, a quarter', () => {
  expect(changeBetween(figure(8, null, lastYear), figure(10))).toEqual({
    comparable: true,
    direction: 'up',
    difference: { n: 2n, d: 1n },
    relative: { n: 1n, d: 4n },
  });
});

test('a share that fell from 3/4 to 1/2 is down by a quarter of the whole and a third of itself', () => {
  expect(changeBetween(figure(3, 4, lastYear), figure(10, 20))).toEqual({
    comparable: true,
    direction: 'down',
    difference: { n: -1n, d: 4n },
    relative: { n: -1n, d: 3n },
  });
});

test('equal figures are the same', () => {
  expect(changeBetween(figure(1, 2), figure(2, 4))).toMatchObject({ direction: 'same', difference: { n: 0n } });
});

test('from a base of 0 the difference is told but no ratio', () => {
  expect(changeBetween(figure(0, null, lastYear), figure(5))).toEqual({
    comparable: false,
    why: { zh: '基期为0，不可比', en: 'Not comparable: the base is 0' },
    difference: { n: 5n, d: 1n },
  });
});

test.each([
  [figure(1), figure(1, null, { unit: 'u2' }), '统计口径不同'],
  [figure(1), figure(1, 2), '统计口径不同'],
  [figure(1), { ...figure(1), code: 'reports.late' }, '统计口径不同'],
  [figure(0, 0), figure(1, 2), '分母为0，没有比率'],
  [null, figure(1), '缺少一期数据'],
])('%o and %o are not comparable: %s', (earlier, later, why) => {
  expect(changeBetween(earlier, later)).toMatchObject({ comparable: false, why: { zh: why }, difference: null });
});
