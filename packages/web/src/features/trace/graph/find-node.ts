import { barHeight, type Lane, type Layout } from './lay-out.ts';

/** A part of the picture, in its own px. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const firstFrom = <T>(items: readonly T[], isThere: (item: T) => boolean): number => {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && !isThere(item)) low = middle + 1;
    else high = middle;
  }
  return low;
};

const barsIn = ({ x, width }: Layout, { bars }: Lane, left: number, right: number): readonly number[] => {
  const from = firstFrom(bars, (bar) => (x[bar] ?? 0) + (width[bar] ?? 0) >= left);
  const until = firstFrom(bars, (bar) => (x[bar] ?? 0) > right);
  return bars.slice(from, until);
};

/** The nodes that a part of the picture shows, from above. Lanes and the bars in them are in order, so it is found by halving. */
export const nodesIn = (layout: Layout, { left, top, right, bottom }: Rect): readonly number[] => {
  const { lanes } = layout;
  const from = firstFrom(lanes, ({ y }) => y + barHeight >= top);
  const until = firstFrom(lanes, ({ y }) => y > bottom);
  return lanes.slice(from, until).flatMap((lane) => barsIn(layout, lane, left, right));
};

/** The node at a point, within `slack` px around it; null where there is none. */
export const nodeAt = (layout: Layout, x: number, y: number, slack = 0): number | null => {
  const around = { left: x - slack, right: x + slack, top: y - slack, bottom: y + slack };
  return nodesIn(layout, around)[0] ?? null;
};

/** Every node in the order in which the keyboard walks over them: from above, then from the left. */
export const walkOrder = ({ lanes }: Layout): readonly number[] => lanes.flatMap(({ bars }) => bars);
