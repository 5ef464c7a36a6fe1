import { v7 as uuid } from 'uuid';
import type { ClonedDatabase } from './clone.ts';

/** A decision on a report, as its history keeps it. */
export interface Decision {
  readonly at: string;
  readonly move: 'acceptReport' | 'returnReport' | 'reopenReport';
}

/** One period of one task with all that happened to it. Moments are ISO 8601. */
export interface Work {
  readonly dueAt: string;
  readonly submittedAt: string | null;
  readonly waived: boolean;
  /** When the task was stopped; null where it runs. */
  readonly stoppedAt: string | null;
  /** In their order; only where something was handed in. */
  readonly decisions: readonly Decision[];
  readonly outreach: { readonly covered: number; readonly places: number } | null;
}

/** A period with nothing special about it. */
export const work = (dueAt: string, submittedAt: string | null, over: Partial<Work> = {}): Work => ({
  dueAt,
  submittedAt,
  waived: false,
  stoppedAt: null,
  decisions: [],
  outreach: null,
  ...over,
});

/** The state of the report after its last decision. */
export const reportStateOf = ({ decisions }: Work): 'submitted' | 'accepted' | 'returned' => {
  const last = decisions.at(-1);
  if (!last) return 'submitted';
  return last.move === 'acceptReport' ? 'accepted' : 'returned';
};

const earlier = (moment: string, days: number): string =>
  Temporal.Instant.from(moment)
    .subtract({ hours: 24 * days })
    .toString();

const insertTask = async (query: ClonedDatabase['query'], unitId: string, work: Work): Promise<string> => {
  const id = uuid();
  await query
    .insertInto('task')
    .values({
      id,
      plan_id: uuid(),
      plan_version_id: uuid(),
      measure_id: uuid(),
      lineage_id: uuid(),
      measure_path: '一/1',
      position: 1,
      unit_id: unitId,
      part: 'responsible',
      title: '开展宣传',
      cycle: JSON.stringify({ kind: 'monthly', day: 10 }),
      starts_on: '2020-01-01',
      state: work.stoppedAt === null ? 'open' : 'stopped',
      created_at: earlier(work.dueAt, 60),
    })
    .execute();
  if (work.stoppedAt !== null)
    await query
      .insertInto('task_event')
      .values({ task_id: id, at: work.stoppedAt, id: uuid(), kind: 'stopTask', actor: 'machine:importer' })
      .execute();
  return id;
};

const insertReport = async (
  query: ClonedDatabase['query'],
  place: { readonly taskId: string; readonly periodId: string; readonly unitId: string },
  work: Work,
  indicatorId: string,
): Promise<string> => {
  const id = uuid();
  const state = reportStateOf(work);
  await query
    .insertInto('report')
    .values({
      id,
      task_id: place.taskId,
      period_id: place.periodId,
      unit_id: place.unitId,
      state,
      progress: '已开展',
      first_submitted_at: work.submittedAt,
      submitted_at: work.submittedAt,
      decided_at: work.decisions.at(-1)?.at ?? null,
      created_at: earlier(work.submittedAt ?? work.dueAt, 1),
    })
    .execute();
  for (const { at, move } of work.decisions)
    await query
      .insertInto('report_event')
      .values({ report_id: id, at, id: uuid(), move, actor: 'machine:importer' })
      .execute();
  if (work.outreach)
    await query
      .insertInto('report_figure')
      .values({
        report_id: id,
        indicator_id: indicatorId,
        numerator: BigInt(work.outreach.covered),
        denominator: BigInt(work.outreach.places),
      })
      .execute();
  return id;
};

/** Asks for outreach under a code of its own, as several measures may. */
export const insertOutreachIndicator = async ({ query }: ClonedDatabase, code: string): Promise<string> => {
  const id = uuid();
  await query
    .insertInto('indicator')
    .values({
      id,
      lineage_id: uuid(),
      code,
      name: '宣传点位',
      counted_in: '处',
      kind: 'ratio',
      out_of: '应覆盖点位',
      required: false,
      created_at: '2020-01-01T00:00:00Z',
    })
    .execute();
  return id;
};

/** Writes work as it would stand after it happened, past the commands, for worlds larger than they could make in a test. */
export const insertWork = async (
  { query }: ClonedDatabase,
  unitId: string,
  work: Work,
  indicatorId: string,
): Promise<void> => {
  const taskId = await insertTask(query, unitId, work);
  const periodId = uuid();
  await query
    .insertInto('task_period')
    .values({
      id: periodId,
      task_id: taskId,
      unit_id: unitId,
      key: '2026-01',
      label: '2026年1月',
      starts_at: earlier(work.dueAt, 30),
      ends_at: work.dueAt,
      due_at: work.dueAt,
      waived_at: work.waived ? earlier(work.dueAt, 2) : null,
      waived_reason: work.waived ? '本期免报' : null,
    })
    .execute();
  if (work.submittedAt === null) return;
  const reportId = await insertReport(query, { taskId, periodId, unitId }, work, indicatorId);
  await query
    .updateTable('task_period')
    .set({ report_id: reportId, report_state: reportStateOf(work), submitted_at: work.submittedAt })
    .where('id', '=', periodId)
    .execute();
};

/** Lets every unit have been there since an earlier day, so that months before the test's own are scored. */
export const backdateUnits = async ({ query }: ClonedDatabase, since = '2025-01-01'): Promise<void> => {
  await query.updateTable('unit').set({ since }).execute();
};
