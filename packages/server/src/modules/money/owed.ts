import type { Actor } from '../../kernel/access/actor.ts';
import type { Reader } from '../../kernel/database/connect.ts';

/** A duty of the money desk as the work list shows it. */
export interface OwedItem {
  /** Id of the record that it is done on. */
  readonly subjectId: string;
  readonly title: string;
  readonly remark: string;
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
