import { sql } from 'kysely';
import type { Actor } from '../../kernel/access/actor.ts';
import { mayEver, visibleTo } from '../../kernel/access/decide.ts';
import type { Reader } from '../../kernel/database/connect.ts';

/** A report that waits for the actor's review. */
export interface WaitingReport {
  readonly reportId: string;
  readonly title: string;
  readonly label: string;
  readonly unitName: string;
  readonly submittedAt: string;
}

const waiting = (tx: Reader, actor: Actor) =>
  tx
    .selectFrom('report')
    .innerJoin('unit', 'unit.id', 'report.unit_id')
    .where('report.state', '=', 'submitted')
    .where((eb) => {
      const unitPath = eb.ref('unit.path');
      return visibleTo(actor, 'report.accept', { unitPath, authorUnitPath: unitPath });
    });

/** Reports of other units that wait for the actor, the longest waiting first, and how many there are in all. */
export const reportsWaiting = async (
  tx: Reader,
  actor: Actor,
  limit: number,
): Promise<{ waiting: WaitingReport[]; count: number }> => {
  if (!mayEver(actor, 'report.accept')) return { waiting: [], count: 0 };
  const rows = await waiting(tx, actor)
    .innerJoin('task', 'task.id', 'report.task_id')
    .innerJoin('task_period', 'task_period.id', 'report.period_id')
    .select([
      'report.id as reportId',
      'task.title',
      'task_period.label',
      'unit.name as unitName',
      'report.submitted_at',
    ])
    .orderBy('report.submitted_at')
    .orderBy('report.id')
    .limit(limit)
    .execute();
  const counted = await waiting(tx, actor)
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow();
  return {
    waiting: rows.map(({ submitted_at, ...row }) => ({ ...row, submittedAt: submitted_at ?? '' })),
    count: counted.count,
  };
};
