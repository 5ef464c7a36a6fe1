/** An exact fraction in lowest terms with a positive denominator. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

const divisor = (one: bigint, other: bigint): bigint => {
  let [a, b] = [one < 0n ? -one : one, other < 0n ? -other : other];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
};

/** The fraction n/d in lowest terms, or null where d is 0. */
export const fraction = (n: bigint, d: bigint): Rational | null => {
  if (d === 0n) return null;
  const by = divisor(n, d) * (d < 0n ? -1n : 1n);
  return { n: n / by, d: d / by };
};

const reduced = (n: bigint, d: bigint): Rational => fraction(n, d) ?? zero;

export const zero: Rational = { n: 0n, d: 1n };
export const one: Rational = { n: 1n, d: 1n };

export const whole = (value: bigint): Rational => ({ n: value, d: 1n });
export const negate = (value: Rational): Rational => ({ n: -value.n, d: value.d });
export const add = (a: Rational, b: Rational): Rational => reduced(a.n * b.d + b.n * a.d, a.d * b.d);
export const subtract = (a: Rational, b: Rational): Rational => add(a, negate(b));
export const multiply = (a: Rational, b: Rational): Rational => reduced(a.n * b.n, a.d * b.d);
/** a / b, or null where b is 0. */
export const divide = (a: Rational, b: Rational): Rational | null => fraction(a.n * b.d, a.d * b.n);

/** Negative, 0 or positive as a is less than, equal to or greater than b. */
export const compare = (a: Rational, b: Rational): number => {
  const difference = a.n * b.d - b.n * a.d;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
};

export const least = (a: Rational, b: Rational): Rational => (compare(a, b) <= 0 ? a : b);
export const greatest = (a: Rational, b: Rational): Rational => (compare(a, b) >= 0 ? a : b);

/** The value raised to `low`, then cut down to `high`; where low exceeds high, high holds. */
export const clamp = (value: Rational, low: Rational, high: Rational): Rational => least(greatest(value, low), high);
