import type { SupervisionBasis } from '@lianfang/contract/supervision/supervision';
import { sql } from 'kysely';
import type { Reader } from '../../../kernel/database/connect.ts';

/** A record given as basis, as it stands in the books. */
export interface BasisFound {
  readonly kind: SupervisionBasis['kind'];
  readonly id: string;
  readonly label: string;
  readonly at: string;
  readonly taskId: string | null;
}

type Given = Pick<SupervisionBasis, 'kind' | 'id'>;

const idsOf = (given: readonly Given[], kind: Given['kind']): string[] =>
  given.filter((one) => one.kind === kind).map((one) => one.id);

const books = (tx: Reader, unitId: string, given: readonly Given[]) =>
  sql<BasisFound>`
  select 'task-period' as kind, period.id, task.title || '（' || period.label || '）' as label,
         coalesce(period.due_at, period.ends_at) as at, task.id as "taskId"
    from task_period period join task on task.id = period.task_id
   where period.unit_id = ${unitId} and period.id = any(${idsOf(given, 'task-period')}::uuid[])
  union all
  select 'report', report.id, task.title || '（' || period.label || '）', coalesce(report.decided_at, report.created_at), task.id
    from report join task on task.id = report.task_id join task_period period on period.id = report.period_id
   where report.unit_id = ${unitId} and report.id = any(${idsOf(given, 'report')}::uuid[])
  union all
  select 'problem', id, title, raised_at, null from problem
   where unit_id = ${unitId} and id = any(${idsOf(given, 'problem')}::uuid[])
  union all
  select 'resolution', id, left(text, 300), opened_at, null from resolution
   where unit_id = ${unitId} and opened_at is not null and id = any(${idsOf(given, 'resolution')}::uuid[])
  union all
  select 'supervision', id, title, issued_at, null from supervision
   where unit_id = ${unitId} and issued_at is not null and id = any(${idsOf(given, 'supervision')}::uuid[])`.execute(
    tx,
  );

/** The records given as basis, or null where one of them is none of this unit’s. */
export const basisRecords = async (
  tx: Reader,
  unitId: string,
  given: readonly Given[],
): Promise<BasisFound[] | null> => {
  const wanted = new Set(given.map((one) => `${one.kind} ${one.id}`));
  const { rows } = await books(tx, unitId, given);
  return rows.length === wanted.size ? rows : null;
};
