import type { Rational } from './rational.ts';
import { divide } from './rational.ts';
import { exactly } from './decimal.ts';

/** What records were counted: field → value or values. `from` and `to` are the period, the rest is the scope. */
export type IndicatorFilter = Readonly<Record<string, string | readonly string[]>>;

/**
 * A figure with the means to check it. A count has no denominator; a share keeps both halves and is never stored as
 * a percentage. `filter` finds the records again, `asOf` is the instant they were counted.
 */
export interface Indicator {
  readonly code: string;
  readonly numerator: number | bigint;
  readonly denominator: number | bigint | null;
  readonly filter: IndicatorFilter;
  readonly asOf: string;
}

/** Indicators by code. */
export type Indicators = ReadonlyMap<string, Indicator>;

/** Indicators by code; of two with the same code the later one holds. */
export const byCode = (indicators: readonly Indicator[]): Indicators =>
  new Map(indicators.map((indicator) => [indicator.code, indicator]));

/** The value of an indicator: its count or its share; null where the denominator is 0 or a figure is not finite. */
export const valueOf = ({ numerator, denominator }: Indicator): Rational | null => {
  const top = exactly(numerator);
  if (top === null || denominator === null) return top;
  const bottom = exactly(denominator);
  return bottom === null ? null : divide(top, bottom);
};
