import { expect, test } from 'vitest';
import { arabic, normalDeadline } from './normal-deadline.ts';

const signs = '零一二三四五六七八九';

const chinese = (value: number): string => {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor(value / 10) % 10;
  const units = value % 10;
  const gap = hundreds > 0 && tens === 0 && units > 0 ? '零' : '';
  const ten = tens === 0 ? '' : `${tens === 1 && hundreds === 0 ? '' : signs[tens]}十`;
  return `${hundreds === 0 ? '' : `${signs[hundreds]}百`}${gap}${ten}${units === 0 ? '' : signs[units]}`;
};

test('every Chinese number from 1 to 999 is read', () => {
  const values = Array.from({ length: 999 }, (_, index) => index + 1);
  expect(values.map((value) => arabic(chinese(value)))).toEqual(values.map(String));
});

test('a row of digits is a year', () => {
  expect(arabic('二〇二五')).toBe('2025');
  expect(arabic('二○二六')).toBe('2026');
});

test.each([
  ['【完成时限】：２０２５年６月底前；', '2025年6月底前'],
  ['（于 2025 年 6 月—12 月完成）', '2025年6月至12月'],
  ['每 月 二十五 日 前 报送', '每月25日前'],
  ['三十个工作日内落实到位', '30个工作日内'],
])('%s is normalised to %s', (text, normal) => {
  expect(normalDeadline(text)).toBe(normal);
});
