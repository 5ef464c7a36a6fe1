import type { Label } from '../calendar/label.ts';
import { valueOf } from './indicator.ts';
import type { Indicator, IndicatorFilter } from './indicator.ts';
import { compare, divide, negate, subtract, zero } from './rational.ts';
import type { Rational } from './rational.ts';

/**
 * How a figure moved. `difference` is later minus earlier (for shares, in parts of 1: 0.05 is five points);
 * `relative` is the difference over the earlier value. Not comparable: `why`, with the difference where there is one.
 */
export type Change =
  | {
      readonly comparable: true;
      readonly direction: 'up' | 'down' | 'same';
      readonly difference: Rational;
      readonly relative: Rational;
    }
  | { readonly comparable: false; readonly why: Label; readonly difference: Rational | null };

const periodFields: ReadonlySet<string> = new Set(['from', 'to']);

const notComparable = (zh: string, en: string, difference: Rational | null = null): Change => ({
  comparable: false,
  why: { zh, en },
  difference,
});

const scopeOf = (filter: IndicatorFilter): string =>
  JSON.stringify(
    Object.entries(filter)
      .filter(([field]) => !periodFields.has(field))
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );

const sameScope = (one: Indicator, other: Indicator): boolean =>
  one.code === other.code &&
  (one.denominator === null) === (other.denominator === null) &&
  scopeOf(one.filter) === scopeOf(other.filter);

const directionOf = (difference: Rational): 'up' | 'down' | 'same' => {
  const sign = compare(difference, zero);
  if (sign === 0) return 'same';
  return sign > 0 ? 'up' : 'down';
};

/**
 * The change of an indicator from an earlier period to a later one: year on year (同比) or on the period before
 * (环比). Only figures with the same code and the same scope are compared; the filter's `from` and `to` may differ.
 * From a base of 0 there is no relative change: it says so instead of printing a percentage.
 */
export const changeBetween = (earlier: Indicator | null, later: Indicator | null): Change => {
  if (earlier === null || later === null) return notComparable('缺少一期数据', 'One of the periods has no figure');
  if (!sameScope(earlier, later)) return notComparable('统计口径不同', 'The figures count different things');
  const before = valueOf(earlier);
  const after = valueOf(later);
  if (before === null || after === null) return notComparable('分母为0，没有比率', 'A share over 0 has no value');
  const difference = subtract(after, before);
  const relative = divide(difference, compare(before, zero) < 0 ? negate(before) : before);
  if (relative === null) return notComparable('基期为0，不可比', 'Not comparable: the base is 0', difference);
  return { comparable: true, direction: directionOf(difference), difference, relative };
};
