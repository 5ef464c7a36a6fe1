import { describe, expect, test } from 'vitest';
import { deadlinesIn, isWholeDeadline, readDeadline } from './when.ts';

describe('deadlines', () => {
  test.each([
    ['2024年底前', 'by', { year: 2024, month: 12, end: true }],
    ['9月底前', 'by', { month: 9, end: true }],
    ['6月30日前', 'by', { month: 6, day: 30 }],
    ['二〇二四年六月底前', 'by', { year: 2024, month: 6, end: true }],
    ['2024.12.31', 'by', { year: 2024, month: 12, day: 31 }],
    ['第三季度末前', 'by', { month: 9, end: true }],
    ['2023年—2025年', 'by', { year: 2025 }],
    ['长期坚持', 'standing', undefined],
    ['立即执行', 'at-once', undefined],
    ['每月25日前', 'recurring', undefined],
    ['视情况而定', 'other', undefined],
  ])('%s is read as %s', (words, kind, date) => {
    expect(readDeadline(words)).toEqual(date ? { kind, date } : { kind });
  });

  test('a piece of a list is a deadline only as a whole', () => {
    expect(['2024年6月底前完成', '立行立改,长期坚持', '持续推进'].every(isWholeDeadline)).toBe(true);
    expect(['县公安局', '2024年行动办公室', '三月街社区'].some(isWholeDeadline)).toBe(false);
  });

  test('in running text only a date with 前 is a deadline', () => {
    const words = '2018年7月底前修订;自2019年起;此前期工作;6月30日以前';
    expect(deadlinesIn(words).map(({ start, end }) => words.slice(start, end))).toEqual([
      '2018年7月底前',
      '6月30日以前',
    ]);
  });
});
