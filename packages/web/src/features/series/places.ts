import type { LinkedCase } from '@lianfang/contract/series/links';
import { dayOf } from '../../ui/shanghai.ts';

export interface PlaceCounts {
  /** Null where the place is not known. */
  readonly name: string | null;
  /** Cases per month, in the order of the months. */
  readonly counts: readonly number[];
  readonly total: number;
}

export interface PlacesByMonth {
  /** YYYY-MM, in Asia/Shanghai, from the first to the last, those without a case left out. */
  readonly months: readonly string[];
  /** Those of most cases first. */
  readonly places: readonly PlaceCounts[];
  /** The largest count of a place in a month. */
  readonly most: number;
}

const monthOf = ({ happenedAt }: Pick<LinkedCase, 'happenedAt'>): string | null =>
  happenedAt === null ? null : dayOf(happenedAt).slice(0, 7);

/** Counts the cases of a series by place and month. */
export const placesOf = (cases: readonly Pick<LinkedCase, 'happenedAt' | 'placeName'>[]): PlacesByMonth => {
  const known = cases.flatMap((one) => {
    const month = monthOf(one);
    return month === null ? [] : [{ month, name: one.placeName?.trim() || null }];
  });
  const months = [...new Set(known.map(({ month }) => month))].toSorted();
  const places = [...Map.groupBy(known, ({ name }) => name)]
    .map(([name, of]): PlaceCounts => {
      const counts = months.map((month) => of.filter((one) => one.month === month).length);
      return { name, counts, total: of.length };
    })
    .toSorted((a, b) => b.total - a.total || ((a.name ?? '') < (b.name ?? '') ? -1 : 1));
  return { months, places, most: Math.max(1, ...places.flatMap(({ counts }) => counts)) };
};
