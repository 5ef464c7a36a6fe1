import { sql, type SqlBool } from 'kysely';
import type { Actor } from '../../kernel/access/actor.ts';
import { mayEver } from '../../kernel/access/decide.ts';
import type { Reader } from '../../kernel/database/connect.ts';
import { dueOrder, visibleTasks } from './task-rows.ts';

/** A period that asks the actor's unit for a report, now or soon. */
export interface OwedPeriod {
  readonly taskId: string;
  readonly periodId: string;
  readonly title: string;
  readonly label: string;
  readonly unitName: string;
  readonly dueAt: string | null;
  readonly returned: boolean;
}

/** What of all that is owed is shown, with how much there is in all. */
interface OwedPeriods {
  readonly owed: readonly OwedPeriod[];
  readonly count: number;
  readonly overdue: number;
  readonly returned: number;
  readonly overdueReturned: number;
}

const nothingOwed: OwedPeriods = { owed: [], count: 0, overdue: 0, returned: 0, overdueReturned: 0 };

/** What is not due within this is not yet on the work list. */
const aheadDays = 14;

const owed = (tx: Reader, actor: Actor, now: Temporal.Instant) =>
  visibleTasks(tx, actor, 'report.start')
    .where('task.state', '=', 'open')
    .where('next.starts_at', '<=', now.toString())
    .where((eb) =>
      eb.or([
        eb('task.next_due_at', '<=', now.add({ hours: aheadDays * 24 }).toString()),
        eb('next.report_state', '=', 'returned'),
      ]),
    );

/** The periods that the actor's units owe a report on, the next due first, and how many there are in all. */
export const tasksOwed = async (
  tx: Reader,
  actor: Actor,
  now: Temporal.Instant,
  limit: number,
): Promise<OwedPeriods> => {
  if (!mayEver(actor, 'report.start')) return nothingOwed;
  const rows = await owed(tx, actor, now)
    .select(['task.id as taskId', 'task.title', 'task.next_due_at as dueAt', 'unit.name as unitName', 'next.label'])
    .select(['next.id as periodId', 'next.report_state'])
    .select([
      sql<number>`(count(*) over ())::int`.as('count'),
      sql<number>`(count(*) filter (where next.due_at <= ${now.toString()}) over ())::int`.as('overdue'),
      sql<number>`(count(*) filter (where next.report_state = 'returned') over ())::int`.as('returned'),
      sql<number>`(count(*) filter (where next.report_state = 'returned' and next.due_at <= ${now.toString()}) over ())::int`.as(
        'overdueReturned',
      ),
    ])
    .orderBy(dueOrder)
    .orderBy('task.id')
    .limit(limit)
    .execute();
  const [first] = rows;
  if (!first) return nothingOwed;
  const { count, overdue, returned, overdueReturned } = first;
  const list = rows.map((row) => ({
    taskId: row.taskId,
    periodId: row.periodId ?? '',
    title: row.title,
    label: row.label ?? '',
    unitName: row.unitName,
    dueAt: row.dueAt,
    returned: row.report_state === 'returned',
  }));
  return { owed: list, count, overdue, returned, overdueReturned };
};

/** Tasks found by a piece of their title, for the search. */
export const findTasks = (tx: Reader, actor: Actor, pattern: string, limit: number) =>
  visibleTasks(tx, actor)
    .select(['task.id', 'task.title', 'unit.name as unitName', 'task.measure_path as path'])
    .where(sql<SqlBool>`task.title like ${pattern}`)
    .orderBy(sql`task.state <> 'open'`)
    .orderBy(dueOrder)
    .limit(limit)
    .execute();
