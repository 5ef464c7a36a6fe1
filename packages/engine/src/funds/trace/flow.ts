import { cleanLot, isTainted, type Lot, pushLot, sameLots, taintedSum } from './lot.ts';
import type { FullTraceOptions } from './trace-options.ts';

/** Why followed money is not followed on, or where it lies. Each has its words where it is shown. */
export const endReasons = [
  'held',
  'sink',
  'unanswered',
  'unknown-counterparty',
  'layers',
  'window',
  'least-amount',
  'fan-out',
  'another-origin',
] as const;

export type EndReason = (typeof endReasons)[number];

/** Followed money that is not followed on. Its layer is that of the account that it came to. */
export interface EndedLot extends Lot {
  readonly reason: EndReason;
}

/** The followed money in one transfer. */
export interface Flow {
  /** All that the transfer carried, in order, as it comes into the next account; what ended is own money there. */
  readonly lots: readonly Lot[];
  readonly ended: readonly EndedLot[];
}

const asOwn = (lots: readonly Lot[], ends: (lot: Lot) => boolean): Lot[] => {
  const own: Lot[] = [];
  for (const lot of lots) pushLot(own, isTainted(lot) && ends(lot) ? cleanLot(lot.amount) : lot);
  return own;
};

const endingWhere = (lots: readonly Lot[], reason: EndReason, ends: (lot: Lot) => boolean): Flow => ({
  lots: asOwn(lots, ends),
  ended: lots.filter((lot) => isTainted(lot) && ends(lot)).map((lot) => ({ ...lot, reason })),
});

const all = (): boolean => true;

/**
 * What a transfer carries on, of what left the account. `isSink` where it leaves through a channel that ends paths;
 * `isNamed` where the statement names who received it.
 */
export const flowOn = (
  left: readonly Lot[],
  { isSink, isNamed }: { readonly isSink: boolean; readonly isNamed: boolean },
  options: FullTraceOptions,
): Flow => {
  const lots = left.map((lot) => (isTainted(lot) ? { ...lot, layer: lot.layer + 1 } : lot));
  if (isSink) return endingWhere(lots, 'sink', all);
  if (!isNamed) return endingWhere(lots, 'unknown-counterparty', all);
  if (taintedSum(lots) < options.leastAmount) return endingWhere(lots, 'least-amount', all);
  if (lots.every((lot) => lot.layer <= options.layers)) return { lots, ended: [] };
  return endingWhere(lots, 'layers', (lot) => lot.layer > options.layers);
};

/** The flow of a transfer that an origin names, with money of other origins in it: counted under the one named. */
export const flowUnder = (named: Flow, left: readonly Lot[]): Flow => ({
  lots: named.lots,
  ended: [...named.ended, ...left.filter(isTainted).map((lot): EndedLot => ({ ...lot, reason: 'another-origin' }))],
});

export const sameFlow = (a: Flow | undefined, b: Flow | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    sameLots(a.lots, b.lots) &&
    sameLots(a.ended, b.ended) &&
    a.ended.every((lot, place) => lot.reason === b.ended[place]?.reason));
