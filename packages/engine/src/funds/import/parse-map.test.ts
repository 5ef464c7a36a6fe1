import { describe, expect, test } from 'vitest';
import { parseMap } from './parse-map.ts';

describe('what a person says of columns', () => {
  test('columns, units, patterns, numbers, joined columns and values for the entire file', () => {
    const map = parseMap(
      'from=sourceNodeId,to=#2,amount="a:b":fen, at=交易日期+时间:yyyy/MM/dd HH:mm:ss,source:=ICBC,id=,separator=tab,sheet=明细',
    );
    expect(Object.fromEntries(map.fields)).toEqual({
      from: { columns: ['sourceNodeId'], fixed: null, unit: null },
      to: { columns: ['#2'], fixed: null, unit: null },
      amount: { columns: ['a:b'], fixed: null, unit: 'fen' },
      at: { columns: ['交易日期', '时间'], fixed: null, unit: 'yyyy/MM/dd HH:mm:ss' },
      source: { columns: [], fixed: 'ICBC', unit: null },
      id: { columns: [], fixed: null, unit: null },
    });
    expect([map.separator, map.sheet, map.hasHeader]).toEqual([9, '明细', true]);
    expect(parseMap('header=none,from=#1').hasHeader).toBe(false);
  });

  test.each([
    ['from', 'no equals sign'],
    ['who=a', 'no field who'],
    ['amount=a:cents', 'unknown unit cents'],
    ['at=a:hh', 'unknown time format hh'],
    ['separator=dot', 'unknown separator dot'],
    ['from=a,own=b', 'either from and to, or own and other'],
    ['amount=a,in=b', 'either amount, or in and out'],
  ])('%s is refused', (text, words) => {
    expect(() => parseMap(text)).toThrow(words);
  });
});
