import type { Reader, Transaction } from '../../kernel/database/connect.ts';
import { refreshNextPeriod } from './period-store.ts';
import { insertEvent } from './task-store.ts';
import type { Actor } from '../../kernel/access/actor.ts';

const periods = (tx: Reader) =>
  tx
    .selectFrom('task_period')
    .innerJoin('task', 'task.id', 'task_period.task_id')
    .innerJoin('unit', 'unit.id', 'task.unit_id')
    .select([
      'task_period.id',
      'task_period.label',
      'task_period.starts_at',
      'task_period.due_at',
      'task_period.waived_at',
    ])
    .select([
      'task_period.report_id',
      'task.id as task_id',
      'task.title',
      'task.state as task_state',
      'task.lineage_id',
    ])
    .select([
      'task.acceptance',
      'task.delegate_id',
      'unit.id as unit_id',
      'unit.name as unit_name',
      'unit.path as unit_path',
    ]);

/** A period with its task and unit, as a report on it needs them. */
export type ReportablePeriod = NonNullable<Awaited<ReturnType<typeof findPeriod>>>;

/** The period that an id names, or undefined. */
export const findPeriod = (tx: Reader, periodId: string) =>
  periods(tx).where('task_period.id', '=', periodId).executeTakeFirst();

/** Whether every task that this one waits for has handed in what it owed up to `dueAt`. */
export const dependenciesMet = async (tx: Reader, taskId: string, now: Temporal.Instant): Promise<boolean> => {
  const open = await tx
    .selectFrom('task_dependency')
    .innerJoin('task', 'task.id', 'task_dependency.waits_for')
    .innerJoin('task_period', 'task_period.task_id', 'task.id')
    .select('task.id')
    .where('task_dependency.task_id', '=', taskId)
    .where('task.state', '=', 'open')
    .where('task_period.starts_at', '<=', now.toString())
    .where('task_period.submitted_at', 'is', null)
    .where('task_period.waived_at', 'is', null)
    .executeTakeFirst();
  return open === undefined;
};

/** What a report tells its period. */
export interface PeriodMark {
  readonly reportId: string;
  readonly state: 'draft' | 'submitted' | 'returned' | 'accepted';
  /** When it was first handed in; null while it never was. */
  readonly submittedAt: string | null;
  readonly acceptedAt: string | null;
}

/** Keeps with the period how its report stands, and with the task what it owes next; `words` joins its history. */
export const markPeriod = async (
  tx: Transaction,
  period: { readonly id: string; readonly task_id: string },
  mark: PeriodMark,
  event: { readonly kind: string; readonly words: string; readonly actor: Actor; readonly now: Temporal.Instant },
): Promise<void> => {
  await tx
    .updateTable('task_period')
    .set({
      report_id: mark.reportId,
      report_state: mark.state,
      submitted_at: mark.submittedAt,
      accepted_at: mark.acceptedAt,
    })
    .where('id', '=', period.id)
    .execute();
  await refreshNextPeriod(tx, [period.task_id]);
  await insertEvent(tx, [period.task_id], event, event.actor, event.now);
};
