import { z } from 'zod';
import { MeasureId, PersonId, PlanId, PlanVersionId, SavedFilterId, TaskId, UnitId } from '../ids.ts';
import { Day, Line, PageQuery, Version } from '../values.ts';
import { PeriodState, TaskPart, TaskRow, TaskState, TaskTerms } from './tasks.ts';

/** What a list of tasks can be narrowed by; a saved filter keeps exactly this. */
export const TaskFilter = z.strictObject({
  planId: PlanId.optional(),
  measureId: MeasureId.optional(),
  unitId: UnitId.optional(),
  part: TaskPart.optional(),
  state: TaskState.optional(),
  /** `overdue`, `due-soon` or `returned` of the period that asks for something next. */
  period: PeriodState.optional(),
  delegate: z.enum(['me', 'nobody']).optional(),
  dueFrom: Day.optional(),
  dueTo: Day.optional(),
  search: Line.optional(),
});
export type TaskFilter = z.infer<typeof TaskFilter>;

/** Next due first, or in the order of the plan and its measures. */
export const TaskOrder = z.enum(['due', 'plan']);

export const TaskListQuery = z.strictObject({ ...TaskFilter.shape, ...PageQuery, order: TaskOrder.default('due') });

/** A task that assigning would make: the measure and one unit of it, groups already expanded. */
export const TaskProposal = z.strictObject({
  measureId: MeasureId,
  measurePath: z.string(),
  unitId: UnitId,
  unitName: Line,
  part: TaskPart,
  terms: TaskTerms,
  /** Already assigned to this unit. */
  taskId: TaskId.nullable(),
  /** What the office should look at before assigning: no deadline read, no lead. */
  remarks: z.array(Line),
});
export type TaskProposal = z.infer<typeof TaskProposal>;

export const Assignment = z.strictObject({ measureId: MeasureId, unitId: UnitId, part: TaskPart, terms: TaskTerms });
export type Assignment = z.infer<typeof Assignment>;

export const AssignTasks = z.strictObject({
  planVersionId: PlanVersionId,
  assignments: z.array(Assignment).min(1).max(500),
});

export const CalendarQuery = z.strictObject({ ...TaskFilter.shape, from: Day, to: Day });

/** What is due on one day. */
export const CalendarDay = z.strictObject({
  day: Day,
  dayOff: z.boolean(),
  holiday: z.string().nullable(),
  due: z.array(z.strictObject({ taskId: TaskId, title: Line, unitName: Line, periodLabel: Line, state: PeriodState })),
  more: z.number().int(),
});

/** Measures of a plan with how their tasks stand; the tree of the plan. */
export const TaskTreeNode = z.strictObject({
  path: z.string(),
  heading: z.string(),
  measureId: MeasureId.nullable(),
  tasks: z.array(
    TaskRow.pick({ id: true, unitName: true, part: true, state: true, periodState: true, nextDueAt: true }),
  ),
});

export const SavedFilter = z.strictObject({ id: SavedFilterId, name: Line, filter: TaskFilter, order: TaskOrder });
export const Delegate = z.strictObject({ personId: PersonId.nullable(), version: Version });
export const HandOver = z.strictObject({ toUnitId: UnitId, reason: Line, version: Version });
export type SavedFilter = z.infer<typeof SavedFilter>;
