import { sql, type SqlBool } from 'kysely';
import type { Reader } from '../../kernel/database/connect.ts';

/** The moments in (from, to] at which some period falls due, in order. */
export const dueMoments = async (tx: Reader, from: Temporal.Instant, to: Temporal.Instant): Promise<string[]> => {
  const rows = await tx
    .selectFrom('task_period')
    .select((eb) => eb.ref('due_at').$notNull().as('due_at'))
    .distinct()
    .where('due_at', '>', from.toString())
    .where('due_at', '<=', to.toString())
    .orderBy('due_at')
    .execute();
  return rows.map((row) => row.due_at);
};

/** Periods of open tasks due at a moment on which nothing is handed in, or which were handed back. */
export const owedPeriodsDueAt = (tx: Reader, dueAt: string) =>
  tx
    .selectFrom('task_period')
    .innerJoin('task', 'task.id', 'task_period.task_id')
    .innerJoin('unit', 'unit.id', 'task.unit_id')
    .select(['task_period.id', 'task_period.label', 'task.title', 'task.delegate_id'])
    .select(['unit.id as unit_id', 'unit.name as unit_name', 'unit.path as unit_path'])
    .where('task_period.due_at', '=', dueAt)
    .where('task_period.waived_at', 'is', null)
    .where('task.state', '=', 'open')
    .where(sql<SqlBool>`(task_period.report_state is null or task_period.report_state in ('draft', 'returned'))`);

/** A period that is owed, with its task and unit. */
export type OwedPeriod = Awaited<ReturnType<ReturnType<typeof owedPeriodsDueAt>['execute']>>[number];
