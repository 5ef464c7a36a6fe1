import type { Action } from '@lianfang/contract/endpoints';
import type { TodayKind, TodayText } from '@lianfang/contract/home/today';
import type { Reader } from '../database/connect.ts';
import type { Actor } from './actor.ts';

/** A duty as the work list shows it. */
export interface OwedItem {
  /** Id of the record that it is done on. */
  readonly subjectId: string;
  readonly title: TodayText;
  readonly remark: TodayText;
  readonly unitName: string | null;
  readonly dueAt: string | null;
}

/** What somebody owes of one kind: the first of it, and how much there is. */
export interface Owed {
  readonly items: readonly OwedItem[];
  readonly count: number;
  readonly overdue: number;
}

/** Finds what an actor owes of one kind, at most `limit` items of it. */
export type FindOwed = (tx: Reader, actor: Actor, now: Temporal.Instant, limit: number) => Promise<Owed>;

/** One kind of duty. Whoever may never do what `action` names has none of it. */
export interface Duty {
  readonly kind: TodayKind;
  readonly action: Action;
  readonly find: FindOwed;
}

export const nothingOwed: Owed = { items: [], count: 0, overdue: 0 };

/** What a record is called: its own words, in whatever language it was written. */
export const asWritten = (text: string): TodayText => ({ zh: text, en: text });

/** A single duty, or none. */
export const owedOnce = (item: OwedItem | null, now: Temporal.Instant): Owed => {
  if (item === null) return nothingOwed;
  const overdue = item.dueAt !== null && Temporal.Instant.compare(item.dueAt, now) <= 0;
  return { items: [item], count: 1, overdue: overdue ? 1 : 0 };
};
