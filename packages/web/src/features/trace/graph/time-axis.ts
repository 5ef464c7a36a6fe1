/**
 * Time on a line. Money moves in bursts of minutes with days between them, so a gap takes room by its logarithm: what is
 * later stays further to the right, and a burst can still be told apart.
 */
export interface TimeAxis {
  /** Moments in order, milliseconds, and where each lies. */
  readonly moments: readonly number[];
  readonly places: readonly number[];
  readonly width: number;
}

/** A gap of this is one unit of room, in milliseconds. */
const short = 20_000;
const widest = 9;

const roomOf = (gap: number): number => Math.min(widest, Math.log1p(gap / short) + 0.15);

/** Lays moments (in any order, repeats allowed) over a width. */
export const timeAxis = (moments: Iterable<number>, width: number): TimeAxis => {
  const sorted = [...new Set(moments)].toSorted((a, b) => a - b);
  let room = 0;
  const rooms = sorted.map(
    (moment, place) => (room += place === 0 ? 0 : roomOf(moment - (sorted[place - 1] ?? moment))),
  );
  return { moments: sorted, places: rooms.map((one) => (room === 0 ? 0 : (one / room) * width)), width };
};

/** Place of the last one that is not above `value`; -1 where all are. */
export const lastNotAbove = (sorted: ArrayLike<number>, value: number): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

const between = (from: readonly number[], to: readonly number[], value: number): number => {
  const place = lastNotAbove(from, value);
  const [before, after] = [from[place], from[place + 1]];
  if (before === undefined) return to[0] ?? 0;
  if (after === undefined) return to[place] ?? 0;
  const share = after === before ? 0 : (value - before) / (after - before);
  return (to[place] ?? 0) + share * ((to[place + 1] ?? 0) - (to[place] ?? 0));
};

/** Where a moment lies; before the first and after the last at the ends. */
export const placeOf = ({ moments, places }: TimeAxis, moment: number): number => between(moments, places, moment);

/** The moment at a place. */
export const momentAt = ({ moments, places }: TimeAxis, place: number): number => between(places, moments, place);

/** Moments to write at the axis between two places, at least `apart` from one another. */
export const ticksOf = ({ moments, places }: TimeAxis, from: number, to: number, apart: number): readonly number[] => {
  const ticks: number[] = [];
  let last = -Infinity;
  for (let place = Math.max(0, lastNotAbove(places, from)); place < places.length; place += 1) {
    const here = places[place] ?? 0;
    if (here > to) break;
    if (here < from || here - last < apart) continue;
    ticks.push(moments[place] ?? 0);
    last = here;
  }
  return ticks;
};
