import type { Label } from '../calendar/label.ts';
import { compare } from './rational.ts';
import type { Rational } from './rational.ts';

/** A unit to be ranked; `order` is its place in the directory. */
export interface Ranked {
  readonly unit: string;
  readonly order: number;
  readonly total: Rational | null;
}

/** An entry with its rank (null without a total) and how many share it. */
export type RankedRow<Entry extends Ranked> = Entry & { readonly rank: number | null; readonly sharedBy: number };

/** How the order came about, to be printed under the table. */
export const rankingRule: Label = {
  zh: '按总分从高到低排名；总分相同名次相同，其后名次顺延（如1、2、2、4）；同名次按单位目录顺序列出；没有数据的单位不排名，列在最后。',
  en: 'Ranked by total, highest first; equal totals share a rank and the next rank is skipped (1, 2, 2, 4); within a rank units stand in directory order; units without figures are listed last and not ranked.',
};

const byTotal = (one: Ranked, other: Ranked): number => {
  if (one.total === null || other.total === null) return Number(one.total === null) - Number(other.total === null);
  return compare(other.total, one.total);
};

const byDirectory = (one: Ranked, other: Ranked): number => {
  if (one.order !== other.order) return one.order - other.order;
  if (one.unit === other.unit) return 0;
  return one.unit < other.unit ? -1 : 1;
};

/** The entries in ranking order with standard competition ranks. The same entries in any order give the same rows. */
export const rank = <Entry extends Ranked>(entries: readonly Entry[]): RankedRow<Entry>[] => {
  const sorted = entries.toSorted((one, other) => byTotal(one, other) || byDirectory(one, other));
  const rows: RankedRow<Entry>[] = [];
  for (let start = 0; start < sorted.length;) {
    const first = sorted[start];
    const tied = sorted.slice(start).filter((entry) => first !== undefined && byTotal(first, entry) === 0);
    const place = first === undefined || first.total === null ? null : start + 1;
    rows.push(...tied.map((entry) => ({ ...entry, rank: place, sharedBy: tied.length })));
    start += Math.max(tied.length, 1);
  }
  return rows;
};
