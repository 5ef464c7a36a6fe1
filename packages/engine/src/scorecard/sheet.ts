import type { Label } from '../calendar/label.ts';

/** What an item does to the total: earns the base points, adds to them, or takes from them. */
export type ItemKind = 'base' | 'bonus' | 'deduction';

/**
 * One line of a sheet. Points = weight × formula, held between min and max; a deduction is written as a positive
 * amount and taken off. A base formula gives a share (1 earns the whole weight); a bonus or deduction formula gives
 * a number of times. Without a formula only decided adjustments count. `evidenceRequired`: an adjustment counts only
 * with evidence attached.
 */
export interface SheetItem {
  readonly code: string;
  readonly name: Label;
  readonly weight: number;
  readonly formula: string | null;
  readonly min: number;
  readonly max: number;
  readonly kind: ItemKind;
  readonly evidenceRequired: boolean;
}

/**
 * What happens to a base item that has no figures (no letter was due, so none could be answered in time): its weight
 * is spread over the others, it earns nothing, or it earns all.
 */
export type WhenMissing = 'spread' | 'zero' | 'full';

/** A scorecard as data. The weights of the base items add up to `total`. */
export interface Sheet {
  readonly code: string;
  readonly name: Label;
  readonly audience: string;
  readonly items: readonly SheetItem[];
  readonly total: number;
  /** Decimals of every printed figure; halves go away from zero (四舍五入). */
  readonly rounding: { readonly decimals: number };
  readonly whenMissing: WhenMissing;
}

/** Points decided by people for a bonus or deduction item: a positive amount with its reason and evidence. */
export interface Adjustment {
  readonly item: string;
  readonly points: number;
  readonly reason: string;
  readonly evidence: readonly string[];
}
