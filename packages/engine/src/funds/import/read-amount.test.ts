import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AmountUnit, createAmountReading, readAmount } from './read-amount.ts';

const read = (text: string, unit: AmountUnit = 'yuan', reading = createAmountReading()) => {
  const bytes = new TextEncoder().encode(text);
  const { fen, fault, isRounded } = readAmount(bytes, 0, bytes.length, unit, reading);
  return fault ?? (isRounded ? `about ${fen}` : fen);
};

const fullWidth = (text: string): string =>
  text.replace(/[0-9.,-]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

const grouped = (digits: string): string => digits.replace(/\B(?=(?:\d{3})+$)/gu, ',');

describe('amounts', () => {
  test('every amount comes back to the fen in each way of writing it', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: BigInt(Number.MAX_SAFE_INTEGER) }), fc.boolean(), (value, isOut) => {
        const fen = isOut && value > 0n ? -Number(value) : Number(value);
        const sign = fen < 0 ? '-' : '';
        const [whole, rest] = [String(value / 100n), String(value % 100n).padStart(2, '0')];
        const plain = `${sign}${whole}.${rest}`;
        expect(read(plain)).toBe(fen);
        expect(read(`${plain}000`)).toBe(fen);
        expect(read(`${sign}￥${grouped(whole)}.${rest} 元`)).toBe(fen);
        expect(read(fullWidth(plain))).toBe(fen);
        expect(read(`${sign}${value}`, 'fen')).toBe(fen);
        expect(read(`${plain}e0`)).toBe(fen);
      }),
    );
  });

  test.each([
    ['0.1', 10],
    ['0.2', 20],
    ['.5', 50],
    ['5.', 500],
    ['1.005', 'too-many-decimals'],
    ['12.3400', 1234],
    ['1,234', 123_400],
    ['1,23', 'not-a-number'],
    ['(100.00)', -10_000],
    ['1.2e3', 120_000],
    ['人民币100元整', 'not-a-number'],
    ['CNY 100', 10_000],
    ['$100', 'foreign-currency'],
    ['100 USD', 'foreign-currency'],
    ['', 'missing'],
    ['-', 'not-a-number'],
    ['.', 'not-a-number'],
    ['1.2.3', 'not-a-number'],
    ['90071992547409.91', 9_007_199_254_740_991],
    ['99999999999999999', 'too-large'],
  ])('%j is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test('what a program computed in binary fractions is rounded half up, and so are its short amounts', () => {
    expect(read('544595.7886430753')).toBe('about 54459579');
    expect(read('0.00500001')).toBe('about 1');
    expect(read('1.0049999999')).toBe('about 100');
    const reading = createAmountReading();
    expect([read('1.005', 'yuan', reading), read('2.123456', 'yuan', reading), read('1.005', 'yuan', reading)]).toEqual(
      ['too-many-decimals', 'about 212', 'about 101'],
    );
  });

  test('units', () => {
    expect(read('1.005', 'yuan-rounded')).toBe('about 101');
    expect(read('1.2345', 'wan')).toBe(1_234_500);
    expect(read('1234', 'fen')).toBe(1234);
    expect(read('12.5', 'fen')).toBe('too-many-decimals');
  });
});
