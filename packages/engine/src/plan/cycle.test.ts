import { describe, expect, test } from 'vitest';
import { isUnusualCycle, readCycle } from './cycle.ts';

describe('cycles', () => {
  test.each([
    ['每周五', { kind: 'weekly', weekday: 5 }],
    ['每月10日前', { kind: 'monthly', day: 10 }],
    ['每月底', { kind: 'monthly', end: true }],
    ['每半月', { kind: 'monthly', times: 2 }],
    ['每季度末', { kind: 'quarterly', end: true }],
    ['每半年', { kind: 'half-yearly' }],
    ['每年3月、9月', { kind: 'yearly', months: [3, 9] }],
    ['每年底', { kind: 'yearly' }],
    ['长期坚持', { kind: 'continuous' }],
  ])('%s', (words, cycle) => {
    expect(readCycle(words)?.cycle).toEqual(cycle);
  });

  test('a rhythm that no kind holds is unusual, and none is made up for it', () => {
    expect(isUnusualCycle('每两个月')).toBe(true);
    expect(readCycle('每两个月')).toBeNull();
    expect(readCycle('2024年底前')).toBeNull();
  });
});
