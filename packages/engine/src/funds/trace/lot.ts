/** Money of one origin that lies or moves together. `origin` is the place of the origin in the trace, -1 for money of
 * none; `layer` how many transfers it has gone since its origin; `amount` in fen. */
export interface Lot {
  readonly origin: number;
  readonly layer: number;
  readonly amount: number;
}

/** The origin of money that is not followed. */
export const ownMoney = -1;

export const cleanLot = (amount: number): Lot => ({ origin: ownMoney, layer: 0, amount });

export const isTainted = (lot: Lot): boolean => lot.origin >= 0;

export const taintedSum = (lots: readonly Lot[]): number => {
  let sum = 0;
  for (const lot of lots) if (lot.origin >= 0) sum += lot.amount;
  return sum;
};

/** Adds a lot at the end, joined with the last where they are alike. */
export const pushLot = (lots: Lot[], lot: Lot): void => {
  if (lot.amount === 0) return;
  const last = lots[lots.length - 1];
  if (last !== undefined && last.origin === lot.origin && last.layer === lot.layer)
    lots[lots.length - 1] = { origin: last.origin, layer: last.layer, amount: last.amount + lot.amount };
  else lots.push(lot);
};

export const sameLots = (a: readonly Lot[], b: readonly Lot[]): boolean =>
  a.length === b.length &&
  a.every((lot, i) => {
    const other = b[i];
    return other?.origin === lot.origin && other.layer === lot.layer && other.amount === lot.amount;
  });
