import type { Label } from '../calendar/label.ts';
import { exactly } from './decimal.ts';
import { add, zero } from './rational.ts';
import type { Rational } from './rational.ts';
import type { Adjustment, SheetItem } from './sheet.ts';

/** An adjustment that does not count, and why. */
export interface RejectedAdjustment {
  readonly adjustment: Adjustment;
  readonly why: Label;
}

const objection = (adjustment: Adjustment, item: SheetItem | undefined): Label | null => {
  const { points, reason, evidence } = adjustment;
  if (item === undefined) return { zh: '没有这个项目', en: 'There is no such item' };
  if (item.kind === 'base')
    return { zh: '基本项由指标计算，不接受人工加减分', en: 'Base items come from figures alone' };
  if (!Number.isFinite(points) || points <= 0) return { zh: '分值应大于0', en: 'Points must be above 0' };
  if (reason.trim() === '') return { zh: '没有写理由', en: 'No reason is given' };
  return item.evidenceRequired && evidence.length === 0
    ? { zh: '没有附证明材料', en: 'No evidence is attached' }
    : null;
};

/** Which adjustments count and which do not, each of the latter with its reason. */
export const sortAdjustments = (
  adjustments: readonly Adjustment[],
  items: readonly SheetItem[],
): { readonly counted: readonly Adjustment[]; readonly rejected: readonly RejectedAdjustment[] } => {
  const judged = adjustments.map((adjustment) => {
    return {
      adjustment,
      why: objection(
        adjustment,
        items.find(({ code }) => code === adjustment.item),
      ),
    };
  });
  return {
    counted: judged.filter(({ why }) => why === null).map(({ adjustment }) => adjustment),
    rejected: judged.flatMap(({ adjustment, why }) => (why === null ? [] : [{ adjustment, why }])),
  };
};

/** The points of some adjustments together. */
export const pointsOf = (adjustments: readonly Adjustment[]): Rational =>
  adjustments.reduce((sum, { points }) => add(sum, exactly(points) ?? zero), zero);
