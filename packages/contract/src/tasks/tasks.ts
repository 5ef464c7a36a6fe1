import { z } from 'zod';
import { Cycle } from '../cycle.ts';
import { MeasureId, PersonId, PlanId, ReportId, TaskId, TaskPeriodId, UnitId } from '../ids.ts';
import { lifecycle } from '../lifecycle.ts';
import { Abilities, Day, Line, Moment, Name, Prose, Version } from '../values.ts';

/** The part a unit has in a measure: 牵头单位, 责任单位, 配合单位. */
export const TaskPart = z.enum(['lead', 'responsible', 'supporting']);
export type TaskPart = z.infer<typeof TaskPart>;

/** States of a task. A closed task keeps all its history; a superseded one was replaced by a newer version of the plan. */
export const taskLifecycle = lifecycle({
  initial: 'open',
  states: {
    open: { zh: '进行中', en: 'Open' },
    done: { zh: '已完成', en: 'Done' },
    stopped: { zh: '已停止', en: 'Stopped' },
    superseded: { zh: '已被新方案替代', en: 'Superseded' },
  },
  moves: {
    closeTask: { from: ['open'], to: 'done', words: { zh: '办结', en: 'Close' } },
    stopTask: { from: ['open'], to: 'stopped', words: { zh: '停止', en: 'Stop' } },
    reopenTask: { from: ['done', 'stopped'], to: 'open', words: { zh: '重新打开', en: 'Reopen' } },
    supersedeTask: { from: ['open'], to: 'superseded', words: { zh: '替代', en: 'Supersede' } },
  },
});
export const TaskState = z.enum(['open', 'done', 'stopped', 'superseded']);
export type TaskState = z.infer<typeof TaskState>;

/** How a period of a task stands at the moment of asking; late, missing and returned are visible as such. */
export const PeriodState = z.enum([
  'upcoming',
  'due-soon',
  'overdue',
  'submitted',
  'returned',
  'accepted',
  'accepted-late',
  'waived',
]);
export type PeriodState = z.infer<typeof PeriodState>;

export const ChecklistItem = z.strictObject({ id: z.uuid(), text: Line, done: z.boolean() });

/** What the office fixes when it assigns. */
export const TaskTerms = z.strictObject({
  title: Line,
  cycle: Cycle,
  /** Whether a period's due day lies in it or, as in “report last month by the 5th”, in the next. */
  dueIn: z.enum(['period', 'next-period']),
  /** First day on which the task counts; periods before it do not exist. */
  startsOn: Day,
  /** Last day; open where null. */
  endsOn: Day.nullable(),
  /** Acceptance criteria, as the reviewer will read them. */
  acceptance: Prose,
  checklist: z.array(Line).max(50),
  /** Tasks of other units that must have reported before this one can. */
  waitsFor: z.array(TaskId).max(20),
});
export type TaskTerms = z.infer<typeof TaskTerms>;

export const TaskRow = z.strictObject({
  id: TaskId,
  title: Line,
  part: TaskPart,
  state: TaskState,
  planId: PlanId,
  planTitle: Line,
  measureId: MeasureId,
  measurePath: z.string(),
  unitId: UnitId,
  unitName: Name,
  delegateId: PersonId.nullable(),
  delegateName: Name.nullable(),
  cycle: Cycle,
  /** The period that asks for something next, or null where nothing is owed. */
  nextPeriodId: TaskPeriodId.nullable(),
  nextPeriodKey: z.string().nullable(),
  nextDueAt: Moment.nullable(),
  periodState: PeriodState.nullable(),
  overdueCount: z.number().int(),
  version: Version,
});
export type TaskRow = z.infer<typeof TaskRow>;

export const TaskPeriod = z.strictObject({
  id: TaskPeriodId,
  key: z.string(),
  label: Line,
  startsAt: Moment,
  endsAt: Moment,
  dueAt: Moment.nullable(),
  state: PeriodState,
  reportId: ReportId.nullable(),
  submittedAt: Moment.nullable(),
});

/** One thing that happened to a task, for its history. */
export const TaskEvent = z.strictObject({ at: Moment, kind: z.string(), actorName: Name, words: Prose });

export const TaskRecord = z.strictObject({
  ...TaskRow.shape,
  measureText: Prose,
  acceptance: Prose,
  startsOn: Day,
  endsOn: Day.nullable(),
  dueIn: TaskTerms.shape.dueIn,
  checklist: z.array(ChecklistItem),
  waitsFor: z.array(z.strictObject({ taskId: TaskId, title: Line, unitName: Name, met: z.boolean() })),
  periods: z.array(TaskPeriod),
  history: z.array(TaskEvent),
  abilities: Abilities,
});
export type TaskRecord = z.infer<typeof TaskRecord>;
