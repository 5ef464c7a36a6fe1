import type { SupervisionBasis } from '@lianfang/contract/supervision/supervision';
import { startOfDay } from '../due-moments.ts';
import { dayOf, timeZone } from '../../../kernel/clock/clock.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { overdueResolutions } from '../../meetings/index.ts';
import { returnedReports } from '../../reports/index.ts';
import { missedPeriods } from '../../tasks/index.ts';
import { isOverdue } from '../cases/case-overdue.ts';

/** Something on record that may count towards a rung. */
export interface LadderRecord {
  readonly kind: SupervisionBasis['kind'];
  readonly id: string;
  readonly unitId: string;
  readonly label: string;
  /** When it fell due, was returned or was issued. */
  readonly at: string;
  readonly taskId: string | null;
  /** For a case: its rung, and whether an answer is overdue. */
  readonly rung: string | null;
  readonly unanswered: boolean;
}

type Plain = Pick<LadderRecord, 'id' | 'unitId' | 'label' | 'at'> & { readonly taskId?: string | null };

const plain = (kind: LadderRecord['kind'], { taskId = null, ...rest }: Plain): LadderRecord => ({
  kind,
  ...rest,
  label: rest.label.slice(0, 300),
  taskId,
  rung: null,
  unanswered: false,
});

/** The moment so many months before. */
export const monthsBefore = (now: Temporal.Instant, months: number): Temporal.Instant =>
  now.toZonedDateTimeISO(timeZone).subtract({ months }).toInstant();

const problemsOf = (tx: Reader, now: Temporal.Instant) =>
  tx
    .selectFrom('problem')
    .select(['id', 'unit_id', 'title', 'due_on'])
    .where('state', '=', 'open')
    .where('due_on', '<', dayOf(now))
    .execute();

const casesOf = (tx: Reader, from: Temporal.Instant) =>
  tx
    .selectFrom('supervision')
    .select(['id', 'unit_id', 'rung', 'title', 'state', 'reply_due_at', 'rectify_due_at'])
    .select((eb) => eb.ref('issued_at').$notNull().as('issued_at'))
    .where('issued_at', 'is not', null)
    .where('state', '<>', 'withdrawn')
    .where((eb) => eb.or([eb('issued_at', '>', from.toString()), eb('state', 'in', ['issued', 'replied'])]))
    .execute();

/** Everything of the last months that may count towards a rung, of every unit. */
export const ladderRecords = async (tx: Reader, months: number, now: Temporal.Instant): Promise<LadderRecord[]> => {
  const from = monthsBefore(now, months);
  const periods = await missedPeriods(tx, from, now);
  const reports = await returnedReports(tx, from);
  const problems = await problemsOf(tx, now);
  const resolutions = await overdueResolutions(tx, now);
  const cases = await casesOf(tx, from);
  return [
    ...periods.map(({ id, unit_id: unitId, task_id: taskId, title, label, due_at: at }) =>
      plain('task-period', { id, unitId, taskId, label: `${title}（${label}）`, at }),
    ),
    ...reports.map(({ id, unit_id: unitId, title, label, at }) =>
      plain('report', { id, unitId, label: `${title}（${label}）`, at }),
    ),
    ...problems.map(({ id, unit_id: unitId, title, due_on: day }) =>
      plain('problem', { id, unitId, label: title, at: startOfDay(day) }),
    ),
    ...resolutions.map(({ id, unit_id: unitId, text, due_on: day }) =>
      plain('resolution', { id, unitId, label: text, at: startOfDay(day) }),
    ),
    ...cases.map((row) => ({
      ...plain('supervision', { id: row.id, unitId: row.unit_id, label: row.title, at: row.issued_at }),
      rung: row.rung,
      unanswered: isOverdue(row, now),
    })),
  ];
};
