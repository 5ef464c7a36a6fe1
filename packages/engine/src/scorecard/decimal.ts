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

/** The value in units of `scale`, rounded, halves away from zero. */
const nearestIn = ({ n, d }: Rational, scale: bigint): bigint => {
  const nearest = ((n < 0n ? -n : n) * scale * 2n + d) / (d * 2n);
  return n < 0n ? -nearest : nearest;
};

/** The value rounded to so many decimals, halves away from zero (四舍五入), itself exact. */
export const rounded = (value: Rational, decimals: number): Rational => {
  const scale = 10n ** BigInt(decimals);
  return fraction(nearestIn(value, scale), scale) ?? whole(0n);
};

/** The value as text with exactly so many decimals, halves away from zero. */
export const decimalText = (value: Rational, decimals: number): string => {
  const scaled = nearestIn(value, 10n ** BigInt(decimals));
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
