import type { Label } from '../calendar/label.ts';
import { decimalText, fractionText } from './decimal.ts';
import type { TraceStep } from './evaluate-formula.ts';
import type { IndicatorFilter } from './indicator.ts';
import type { Rational } from './rational.ts';
import type { ItemScore } from './score-item.ts';
import type { UnitScore } from './score-unit.ts';
import type { RejectedAdjustment } from './adjustments.ts';
import type { Adjustment, ItemKind } from './sheet.ts';

/** A trace step fit for JSON: counts as text, the value as an exact fraction `19/20`. */
export interface WrittenStep {
  readonly indicator: string;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly value: string | null;
  readonly filter: IndicatorFilter | null;
  readonly asOf: string | null;
}

/** An item's score fit for JSON: points as printed, the formula's value as an exact fraction. */
export interface WrittenItem {
  readonly code: string;
  readonly name: Label;
  readonly kind: ItemKind;
  readonly weight: string;
  readonly points: string | null;
  readonly value: string | null;
  readonly gap: Label | null;
  readonly trace: readonly WrittenStep[];
  readonly adjustments: readonly Adjustment[];
}

/** A unit's score fit for JSON and for a frozen snapshot; every figure of points as it is printed. */
export interface WrittenScore {
  readonly sheet: string;
  readonly items: readonly WrittenItem[];
  readonly assessedWeight: string;
  readonly base: string | null;
  readonly bonus: string;
  readonly deduction: string;
  readonly total: string | null;
  readonly rejected: readonly RejectedAdjustment[];
}

const textOf = (value: number | bigint | null): string | null => (value === null ? null : String(value));

const writtenStep = ({ numerator, denominator, value, ...rest }: TraceStep): WrittenStep => ({
  ...rest,
  numerator: textOf(numerator),
  denominator: textOf(denominator),
  value: value === null ? null : fractionText(value),
});

const printedOrNull = (value: Rational | null, decimals: number): string | null =>
  value === null ? null : decimalText(value, decimals);

/** What a ranking shows of a score: the sums, and the points of each item in the order of the sheet. */
export const rankingOf = (score: UnitScore, decimals: number) => ({
  total: printedOrNull(score.total, decimals),
  base: printedOrNull(score.base, decimals),
  bonus: decimalText(score.bonus, decimals),
  deduction: decimalText(score.deduction, decimals),
  points: score.items.map(({ code, points }) => ({ code, points: printedOrNull(points, decimals) })),
});

/** The score with every exact figure written as text. `decimals` are those of the sheet. */
export const writtenScore = (score: UnitScore, decimals: number): WrittenScore => {
  const printed = (value: Rational): string => decimalText(value, decimals);
  const writtenItem = ({ weight, points, value, trace, ...rest }: ItemScore): WrittenItem => ({
    ...rest,
    weight: printed(weight),
    points: printedOrNull(points, decimals),
    value: value === null ? null : fractionText(value),
    trace: trace.map(writtenStep),
  });
  return {
    sheet: score.sheet,
    items: score.items.map(writtenItem),
    assessedWeight: printed(score.assessedWeight),
    base: printedOrNull(score.base, decimals),
    bonus: printed(score.bonus),
    deduction: printed(score.deduction),
    total: printedOrNull(score.total, decimals),
    rejected: score.rejected,
  };
};
