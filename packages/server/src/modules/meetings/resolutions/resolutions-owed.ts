import { sql } from 'kysely';
import { endOf, plainDay } from '@lianfang/engine/calendar/day';
import type { Actor } from '../../../kernel/access/actor.ts';
import { mayEver, visibleTo } from '../../../kernel/access/decide.ts';
import { dayOf } from '../../../kernel/clock/clock.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { allResolutions } from './resolution-subject.ts';

/** A resolution that waits for somebody. */
export interface ResolutionItem {
  readonly resolutionId: string;
  readonly meetingId: string;
  readonly text: string;
  readonly meetingTitle: string;
  readonly unitName: string;
  /** The end of its last day. */
  readonly dueAt: string;
}

const found = (tx: Reader, state: string) => tx.selectFrom(allResolutions(tx).as('found')).where('state', '=', state);

type Found = ReturnType<typeof found>;

const itemsOf = async (rows: Found, limit: number): Promise<ResolutionItem[]> => {
  const items = await rows
    .select(['id', 'meeting_id', 'text', 'meeting_title', 'unit_name', 'due_on'])
    .orderBy('due_on')
    .orderBy('id')
    .limit(limit)
    .execute();
  return items.map((row) => ({
    resolutionId: row.id,
    meetingId: row.meeting_id,
    text: row.text,
    meetingTitle: row.meeting_title,
    unitName: row.unit_name,
    dueAt: endOf(plainDay(row.due_on)),
  }));
};

const countOf = async (rows: Found, today: string): Promise<{ count: number; overdue: number }> =>
  rows
    .select(sql<number>`count(*)::int`.as('count'))
    .select(sql<number>`(count(*) filter (where due_on < ${today}))::int`.as('overdue'))
    .executeTakeFirstOrThrow();

/** Resolutions that the actor's units owe, next due first, and how many there are in all. */
export const resolutionsOwed = async (
  tx: Reader,
  actor: Actor,
  now: Temporal.Instant,
  limit: number,
): Promise<{ owed: ResolutionItem[]; count: number; overdue: number }> => {
  if (!mayEver(actor, 'resolution.report')) return { owed: [], count: 0, overdue: 0 };
  const rows = found(tx, 'open').where((eb) =>
    visibleTo(actor, 'resolution.report', { unitPath: eb.ref('owner_path') }),
  );
  return { owed: await itemsOf(rows, limit), ...(await countOf(rows, dayOf(now))) };
};

/** Reports on resolutions that wait for the actor's acceptance, and how many there are in all. */
export const resolutionsReported = async (
  tx: Reader,
  actor: Actor,
  limit: number,
): Promise<{ reported: ResolutionItem[]; count: number }> => {
  const rows = found(tx, 'reported').where((eb) =>
    visibleTo(actor, 'resolution.accept', {
      unitPath: eb.ref('owner_path'),
      authorUnitPath: eb.ref('unit_path'),
      authorId: eb.ref('reported_by'),
    }),
  );
  const { count } = await rows.select(sql<number>`count(*)::int`.as('count')).executeTakeFirstOrThrow();
  return { reported: await itemsOf(rows, limit), count };
};
