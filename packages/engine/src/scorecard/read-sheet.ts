import type { Label } from '../calendar/label.ts';
import { exactly } from './decimal.ts';
import { indicatorsIn } from './evaluate-formula.ts';
import type { Formula } from './formula.ts';
import { parseFormula } from './parse-formula.ts';
import { add, compare, zero } from './rational.ts';
import type { Sheet, SheetItem } from './sheet.ts';

/** A sheet found sound, with its formulas read once for all units. */
export interface ReadySheet {
  readonly sheet: Sheet;
  readonly formulas: ReadonlyMap<string, Formula>;
}

/** A fault of a sheet: the item it lies in (null for the sheet) and, in a formula, the character. */
export interface SheetFault {
  readonly item: string | null;
  readonly at: number | null;
  readonly message: Label;
}

const mostItems = 100;
const mostPoints = 10_000;

const fault = (item: string | null, zh: string, en: string): SheetFault => ({ item, at: null, message: { zh, en } });

const isPoints = (value: number): boolean => Number.isFinite(value) && value >= 0 && value <= mostPoints;

const figureFaults = ({ code, weight, min, max, kind, formula }: SheetItem): SheetFault[] => [
  ...([weight, min, max].every(isPoints)
    ? []
    : [fault(code, '分值应在0到10000之间', 'Points must lie within 0–10,000')]),
  ...(min <= max ? [] : [fault(code, '最低分高于最高分', 'The minimum exceeds the maximum')]),
  ...(kind !== 'base' || max <= weight ? [] : [fault(code, '最高分超过分值', 'The maximum exceeds the weight')]),
  ...(kind !== 'base' || formula !== null ? [] : [fault(code, '基本项缺少公式', 'A base item needs a formula')]),
];

const formulaFaults = ({ code, formula }: SheetItem, known: ReadonlySet<string>): SheetFault[] => {
  if (formula === null) return [];
  const read = parseFormula(formula);
  if ('error' in read) return [{ item: code, ...read.error }];
  return indicatorsIn(read.formula)
    .filter((indicator) => !known.has(indicator))
    .map((indicator) => fault(code, `没有指标“${indicator}”`, `There is no indicator ${indicator}`));
};

const baseWeight = (items: readonly SheetItem[]) =>
  items.filter(({ kind }) => kind === 'base').reduce((sum, { weight }) => add(sum, exactly(weight) ?? zero), zero);

const sheetFaults = ({ items, total, rounding }: Sheet): SheetFault[] => {
  const codes = new Set(items.map(({ code }) => code));
  const { decimals } = rounding;
  return [
    ...(items.length <= mostItems ? [] : [fault(null, '项目超过100个', 'More than 100 items')]),
    ...(codes.size === items.length ? [] : [fault(null, '项目编号重复', 'Two items have the same code')]),
    ...(Number.isInteger(decimals) && decimals >= 0 && decimals <= 6
      ? []
      : [fault(null, '小数位数应为0到6', 'Decimals must be 0 to 6')]),
    ...(isPoints(total) && total > 0 && compare(baseWeight(items), exactly(total) ?? zero) === 0
      ? []
      : [fault(null, '基本项分值之和不等于总分', 'The base weights do not add up to the total')]),
  ];
};

/**
 * Checks a sheet and reads its formulas. `known` are the indicators that exist; a formula over any other is a fault.
 * Never throws; all faults come back at once.
 */
export const readSheet = (
  sheet: Sheet,
  known: ReadonlySet<string>,
): { readonly ready: ReadySheet } | { readonly faults: readonly SheetFault[] } => {
  const faults = [
    ...sheetFaults(sheet),
    ...sheet.items.flatMap((item) => [...figureFaults(item), ...formulaFaults(item, known)]),
  ];
  if (faults.length > 0) return { faults };
  const formulas = new Map<string, Formula>();
  for (const { code, formula } of sheet.items) {
    const read = formula === null ? null : parseFormula(formula);
    if (read !== null && 'formula' in read) formulas.set(code, read.formula);
  }
  return { ready: { sheet, formulas } };
};
