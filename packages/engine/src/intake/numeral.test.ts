import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNumeral } from './numeral.ts';

const signs = '零一二三四五六七八九';
const small = (value: number): string => {
  const text = [...String(value)]
    .map((digit, place, all) => {
      const unit = ['', '十', '百', '千'][all.length - place - 1] ?? '';
      return digit === '0' ? '零' : `${signs[Number(digit)] ?? ''}${unit}`;
    })
    .join('');
  return text.replaceAll(/零+/g, '零').replace(/零$/, '');
};
/** As it is written in full: 三万零五十. */
const written = (value: number): string => {
  const [high, low] = [Math.floor(value / 10_000), value % 10_000];
  if (high === 0) return small(low);
  return `${small(high)}万${low > 0 && low < 1_000 ? '零' : ''}${low === 0 ? '' : small(low)}`;
};

test('whatever is written in full is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) => {
      expect([written(value), readNumeral(written(value))]).toEqual([written(value), value]);
      expect(readNumeral(String(value))).toBe(value);
    }),
  );
});

const read = (...texts: string[]) => texts.map(readNumeral);

test('what people leave out is understood, what is no number is none', () => {
  expect(read('三千五', '1万2', '三万零五', '十二', '两万', '3.5万', '1亿', '1万2千', '50,000')).toEqual([
    3_500, 12_000, 30_005, 12, 20_000, 35_000, 100_000_000, 12_000, 50_000,
  ]);
  expect(read('', '三五', '万千', '元', '千', '1,00')).toEqual([null, null, null, null, null, null]);
});
