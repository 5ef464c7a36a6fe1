import type { Dwell } from './dwell.ts';

/**
 * How long money stays in an account, as far as one can say. Every credit is taken to leave at an unknown rate that is
 * its account's own; what was seen (`left` credits in `spent` milliseconds) and what holds of the other accounts make
 * the rate a gamma distribution of shape `shape` and rate `scale`. Then the chance to be still there after `t` is
 * (scale ÷ (scale + t)) ^ shape (Lomax), and the longer money has stayed, the less likely it leaves in the next minute.
 */
export interface Stay {
  readonly shape: number;
  readonly scale: number;
}

/**
 * The stay that what was seen of one account gives, where `weight` credits that stayed `typicalMs` each are put beside
 * it: with nothing seen it is theirs, with much seen it is the account's own.
 */
export const stayOf = (seen: Dwell, typicalMs: number, weight: number): Stay => ({
  shape: weight + seen.left,
  scale: weight * typicalMs + seen.spent,
});

/** Average stay in milliseconds of a credit, of what was seen with `weight` credits of `typicalMs` beside it. */
export const typicalStay = ({ left, spent }: Dwell, typicalMs: number, weight: number): number =>
  (weight * typicalMs + spent) / (weight + left);

/** The chance that money that was there at age `from` is still there at age `to`, both in milliseconds. */
export const stillThere = ({ shape, scale }: Stay, from: number, to: number): number =>
  ((scale + from) / (scale + to)) ** shape;
