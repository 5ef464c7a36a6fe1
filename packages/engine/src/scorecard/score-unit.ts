import { sortAdjustments } from './adjustments.ts';
import type { RejectedAdjustment } from './adjustments.ts';
import { decimalText, exactly, rounded } from './decimal.ts';
import type { Indicators } from './indicator.ts';
import { add, divide, multiply, zero } from './rational.ts';
import type { Rational } from './rational.ts';
import type { ReadySheet } from './read-sheet.ts';
import { scoreItem } from './score-item.ts';
import type { ItemScore } from './score-item.ts';
import type { Adjustment } from './sheet.ts';

/**
 * A unit's score. `base` is what the base items earned, scaled up to the full total where some had no figures
 * (`assessedWeight` is the weight of those that had); `total` adds bonus and deduction, as printed in `shown`. Both
 * are null when no base item had figures.
 */
export interface UnitScore {
  readonly sheet: string;
  readonly items: readonly ItemScore[];
  readonly assessedWeight: Rational;
  readonly base: Rational | null;
  readonly bonus: Rational;
  readonly deduction: Rational;
  readonly total: Rational | null;
  readonly shown: string | null;
  readonly rejected: readonly RejectedAdjustment[];
}

const sumOf = (values: readonly (Rational | null)[]): Rational =>
  values.reduce<Rational>((sum, value) => (value === null ? sum : add(sum, value)), zero);

const scaledBase = (items: readonly ItemScore[], assessed: Rational, { sheet }: ReadySheet): Rational | null => {
  const earned = sumOf(items.map(({ points }) => points));
  const share = divide(earned, assessed);
  return share === null ? null : rounded(multiply(share, exactly(sheet.total) ?? zero), sheet.rounding.decimals);
};

/**
 * Scores one unit. Every item is rounded as it is printed and the total is the sum of the printed figures, so that
 * the column adds up; only where the weight of items without figures is spread is the base scaled and rounded again.
 * All arithmetic is exact, so equal printed totals are equal totals.
 */
export const scoreUnit = (ready: ReadySheet, indicators: Indicators, adjustments: readonly Adjustment[]): UnitScore => {
  const { sheet } = ready;
  const { counted, rejected } = sortAdjustments(adjustments, sheet.items);
  const items = sheet.items.map((item) => scoreItem(item, ready, indicators, counted));
  const of = (kind: ItemScore['kind']) => items.filter((item) => item.kind === kind);
  const assessed = of('base').filter(({ points }) => points !== null);
  const assessedWeight = sumOf(assessed.map(({ weight }) => weight));
  const base = scaledBase(assessed, assessedWeight, ready);
  const bonus = sumOf(of('bonus').map(({ points }) => points));
  const deduction = sumOf(of('deduction').map(({ points }) => points));
  const total = base === null ? null : add(base, add(bonus, deduction));
  const shown = total === null ? null : decimalText(total, sheet.rounding.decimals);
  return { sheet: sheet.code, items, assessedWeight, base, bonus, deduction, total, shown, rejected };
};
