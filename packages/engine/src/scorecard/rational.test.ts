import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalText, exactly, fractionText, fromDecimal, fromFractionText, rounded } from './decimal.ts';
import { add, clamp, compare, divide, fraction, multiply, one, subtract, whole, zero } from './rational.ts';
import type { Rational } from './rational.ts';

const rational: fc.Arbitrary<Rational> = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
  .map(([n, d]) => fraction(n, d) ?? zero);

describe('exact fractions', () => {
  test('a third three times is one', () => {
    const third = fraction(1n, 3n) ?? zero;
    expect(add(add(third, third), third)).toEqual(one);
  });

  test('they are kept in lowest terms with a positive denominator, so that equal values are equal', () => {
    fc.assert(
      fc.property(
        rational,
        fc.bigInt({ min: -1000n, max: 1000n }).filter((by) => by !== 0n),
        (value, by) => {
          expect(fraction(value.n * by, value.d * by)).toEqual(value);
          expect(value.d > 0n).toBe(true);
        },
      ),
    );
  });

  test('they obey the laws of arithmetic', () => {
    fc.assert(
      fc.property(rational, rational, rational, (a, b, c) => {
        expect(add(a, b)).toEqual(add(b, a));
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
        expect(subtract(add(a, b), b)).toEqual(a);
        expect(b.n === 0n ? a : divide(multiply(a, b), b)).toEqual(a);
        expect(Math.sign(compare(a, b)) + Math.sign(compare(b, a))).toBe(0);
      }),
    );
  });

  test('dividing by nothing gives nothing', () => {
    expect(fraction(1n, 0n)).toBeNull();
    expect(divide(one, zero)).toBeNull();
  });

  test('a clamp with crossed bounds gives the upper one', () => {
    expect(clamp(whole(5n), whole(0n), whole(3n))).toEqual(whole(3n));
    expect(clamp(whole(5n), whole(9n), whole(3n))).toEqual(whole(3n));
  });
});

describe('decimals', () => {
  test.each([
    ['0.125', 2, '0.13'],
    ['-0.125', 2, '-0.13'],
    ['-0.001', 2, '0.00'],
    ['95', 2, '95.00'],
    ['99.995', 2, '100.00'],
    ['2.5', 0, '3'],
  ])('%s to %i decimals is %s', (text, decimals, shown) => {
    expect(decimalText(fromDecimal(text) ?? one, decimals)).toBe(shown);
  });

  test('a number means what it shows', () => {
    expect(exactly(0.1)).toEqual({ n: 1n, d: 10n });
    expect(exactly(1e-7)).toEqual({ n: 1n, d: 10_000_000n });
    expect(exactly(1e21)).toEqual(whole(10n ** 21n));
    expect(exactly(-0)).toEqual(zero);
    expect([Number.NaN, Number.POSITIVE_INFINITY].map(exactly)).toEqual([null, null]);
  });

  test('every finite number is read exactly as written', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const exact = exactly(value) ?? one;
        expect(Number(exact.n) === 0 ? 0 : Math.sign(Number(exact.n))).toBe(Math.sign(value) + 0);
        expect(exact.d > 0n).toBe(true);
        expect(Number(decimalText(exactly(Math.round(value % 1e6)) ?? one, 0)) + 0).toBe(Math.round(value % 1e6) + 0);
      }),
    );
  });

  test('rounding moves by at most half of the last place', () => {
    fc.assert(
      fc.property(rational, fc.nat(6), (value, decimals) => {
        const gap = subtract(rounded(value, decimals), value);
        const size = { n: gap.n < 0n ? -gap.n : gap.n, d: gap.d };
        expect(compare(size, { n: 1n, d: 2n * 10n ** BigInt(decimals) })).toBeLessThanOrEqual(0);
        expect(fromDecimal(decimalText(value, decimals))).toEqual(rounded(value, decimals));
      }),
    );
  });

  test('a fraction written out is read back', () => {
    fc.assert(
      fc.property(rational, (value) => {
        expect(fromFractionText(fractionText(value))).toEqual(value);
      }),
    );
    expect(['', '1/0', '1.5', 'x'].map(fromFractionText)).toEqual([null, null, null, null]);
  });
});
