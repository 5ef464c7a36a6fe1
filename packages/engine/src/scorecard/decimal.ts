import { fraction, whole } from './rational.ts';
import type { Rational } from './rational.ts';

const written = /^(-?)(\d{1,400})(?:\.(\d{1,400}))?(?:e([+-]?\d{1,3}))?$/;

/** The exact value of a decimal writing (`12`, `-0.25`, `1e-7`), or null for any other text. */
export const fromDecimal = (text: string): Rational | null => {
  const match = written.exec(text);
  if (match === null) return null;
  const [, sign, integer = '', places = '', power = '0'] = match;
  const digits = BigInt(`${integer}${places}`) * (sign === '-' ? -1n : 1n);
  const exponent = Number(power) - places.length;
  return exponent >= 0 ? whole(digits * 10n ** BigInt(exponent)) : fraction(digits, 10n ** BigInt(-exponent));
};

/** The exact value a number shows when printed (0.1 is one tenth), or null where it is not finite. */
export const exactly = (value: number | bigint): Rational | null =>
  typeof value === 'bigint' ? whole(value) : fromDecimal(String(value));

/** The value rounded to so many decimals, halves away from zero (四舍五入), itself exact. */
export const rounded = (value: Rational, decimals: number): Rational => {
  const scale = 10n ** BigInt(decimals);
  const magnitude = (value.n < 0n ? -value.n : value.n) * scale;
  const nearest = (magnitude * 2n + value.d) / (value.d * 2n);
  return fraction(value.n < 0n ? -nearest : nearest, scale) ?? whole(0n);
};

/** The value as text with exactly so many decimals, halves away from zero. */
export const decimalText = (value: Rational, decimals: number): string => {
  const { n, d } = rounded(value, decimals);
  const scaled = (n * 10n ** BigInt(decimals)) / d;
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  return `${scaled < 0n ? '-' : ''}${digits.slice(0, point)}${decimals > 0 ? `.${digits.slice(point)}` : ''}`;
};

/** The exact value as text, `19/20` or `3`, for keeping where a decimal would lose something. */
export const fractionText = ({ n, d }: Rational): string => (d === 1n ? String(n) : `${n}/${d}`);

const fractionShape = /^(-?\d{1,800})(?:\/(\d{1,800}))?$/;

/** Reads what `fractionText` wrote; null for any other text. */
export const fromFractionText = (text: string): Rational | null => {
  const match = fractionShape.exec(text);
  return match === null ? null : fraction(BigInt(match[1] ?? '0'), BigInt(match[2] ?? '1'));
};
