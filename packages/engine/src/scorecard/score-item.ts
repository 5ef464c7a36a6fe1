import type { Label } from '../calendar/label.ts';
import { pointsOf } from './adjustments.ts';
import { exactly, rounded } from './decimal.ts';
import { evaluateFormula } from './evaluate-formula.ts';
import type { TraceStep } from './evaluate-formula.ts';
import type { Indicators } from './indicator.ts';
import { add, clamp, multiply, negate, zero } from './rational.ts';
import type { Rational } from './rational.ts';
import type { ReadySheet } from './read-sheet.ts';
import type { Adjustment, ItemKind, SheetItem, WhenMissing } from './sheet.ts';

/**
 * What an item came to. `points` are what enters the total, negative for a deduction, rounded as printed; null for a
 * base item without figures whose weight is spread over the others. `value` is the formula's result before weight
 * and limits, `gap` why it has none.
 */
export interface ItemScore {
  readonly code: string;
  readonly name: Label;
  readonly kind: ItemKind;
  readonly weight: Rational;
  readonly points: Rational | null;
  readonly value: Rational | null;
  readonly gap: Label | null;
  readonly trace: readonly TraceStep[];
  readonly adjustments: readonly Adjustment[];
}

const exact = (value: number): Rational => exactly(value) ?? zero;

const withoutFigures = (item: SheetItem, whenMissing: WhenMissing): Rational | null => {
  if (item.kind !== 'base' || whenMissing === 'zero') return zero;
  return whenMissing === 'full' ? exact(item.weight) : null;
};

const amountOf = (item: SheetItem, value: Rational | null, whenMissing: WhenMissing): Rational | null =>
  value === null ? withoutFigures(item, whenMissing) : multiply(exact(item.weight), value);

/** Scores one item of a sheet for one unit, from its figures and the adjustments already found to count. */
export const scoreItem = (
  item: SheetItem,
  { sheet, formulas }: ReadySheet,
  indicators: Indicators,
  counted: readonly Adjustment[],
): ItemScore => {
  const formula = formulas.get(item.code);
  const { value, trace, gap } =
    formula === undefined ? { value: null, trace: [], gap: null } : evaluateFormula(formula, indicators);
  const adjustments = counted.filter((adjustment) => adjustment.item === item.code);
  const amount = amountOf(item, value, sheet.whenMissing);
  const held = amount === null ? null : clamp(add(amount, pointsOf(adjustments)), exact(item.min), exact(item.max));
  const printed = held === null ? null : rounded(held, sheet.rounding.decimals);
  const points = printed !== null && item.kind === 'deduction' ? negate(printed) : printed;
  const { code, name, kind } = item;
  return { code, name, kind, weight: exact(item.weight), points, value, gap, trace, adjustments };
};
