import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { PlanId, PlanVersionId, SavedFilterId, TaskId, TaskPeriodId } from '../ids.ts';
import { kernelRefusals } from '../refusal.ts';
import { Line, pageOf, Version } from '../values.ts';
import {
  AssignTasks,
  CalendarDay,
  CalendarQuery,
  Delegate,
  HandOver,
  SavedFilter,
  TaskListQuery,
  TaskProposal,
  TaskTreeNode,
} from './queries.ts';
import { taskRefusals } from './refusals.ts';
import { TaskRecord, TaskRow, TaskTerms } from './tasks.ts';

const ofTask = z.strictObject({ taskId: TaskId });
const withReason = z.strictObject({ reason: Line, version: Version });

const readings = {
  listTasks: endpoint({
    id: 'listTasks',
    method: 'GET',
    path: '/api/tasks',
    action: 'task.read',
    summary: { zh: '任务列表', en: 'Tasks' },
    query: TaskListQuery,
    reply: pageOf(TaskRow),
  }),
  readTask: endpoint({
    id: 'readTask',
    method: 'GET',
    path: '/api/tasks/:taskId',
    action: 'task.read',
    summary: { zh: '任务详情', en: 'A task' },
    params: ofTask,
    reply: TaskRecord,
  }),
  taskCalendar: endpoint({
    id: 'taskCalendar',
    method: 'GET',
    path: '/api/task-calendar',
    action: 'task.read',
    summary: { zh: '任务日历', en: 'What is due on which day' },
    query: CalendarQuery,
    reply: z.strictObject({ days: z.array(CalendarDay) }),
  }),
  taskTree: endpoint({
    id: 'taskTree',
    method: 'GET',
    path: '/api/task-tree/:planId',
    action: 'task.read',
    summary: { zh: '方案任务树', en: 'A plan as a tree of tasks' },
    params: z.strictObject({ planId: PlanId }),
    reply: z.strictObject({ planVersionId: PlanVersionId, nodes: z.array(TaskTreeNode) }),
  }),
  proposeTasks: endpoint({
    id: 'proposeTasks',
    method: 'GET',
    path: '/api/task-proposals/:planVersionId',
    action: 'task.assign',
    summary: { zh: '按方案生成任务草案', en: 'Tasks that a confirmed plan asks for' },
    params: z.strictObject({ planVersionId: PlanVersionId }),
    reply: z.strictObject({ proposals: z.array(TaskProposal) }),
  }),
} as const;

const commands = {
  assignTasks: endpoint({
    id: 'assignTasks',
    method: 'POST',
    path: '/api/tasks',
    action: 'task.assign',
    summary: { zh: '分派任务', en: 'Assign tasks' },
    body: AssignTasks,
    reply: z.strictObject({ taskIds: z.array(TaskId) }),
    refuses: [
      taskRefusals.alreadyAssigned,
      taskRefusals.measureUnknown,
      taskRefusals.unitClosed,
      taskRefusals.badCycle,
      taskRefusals.waitsInCircle,
    ],
  }),
  amendTask: endpoint({
    id: 'amendTask',
    method: 'POST',
    path: '/api/tasks/:taskId/terms',
    action: 'task.amend',
    summary: { zh: '调整任务要求', en: 'Amend a task' },
    params: ofTask,
    body: z.strictObject({ terms: TaskTerms, reason: Line, version: Version }),
    reply: TaskRecord,
    refuses: [
      kernelRefusals.changedMeanwhile,
      taskRefusals.notFromHere,
      taskRefusals.badCycle,
      taskRefusals.waitsInCircle,
    ],
  }),
  delegateTask: endpoint({
    id: 'delegateTask',
    method: 'POST',
    path: '/api/tasks/:taskId/delegate',
    action: 'task.delegate',
    summary: { zh: '指定经办人', en: 'Name who handles a task' },
    params: ofTask,
    body: Delegate,
    reply: TaskRecord,
    refuses: [kernelRefusals.changedMeanwhile, taskRefusals.notFromHere, taskRefusals.notOfUnit],
  }),
  handOverTask: endpoint({
    id: 'handOverTask',
    method: 'POST',
    path: '/api/tasks/:taskId/hand-over',
    action: 'task.hand-over',
    summary: { zh: '任务移交', en: 'Hand a task over to another unit' },
    params: ofTask,
    body: HandOver,
    reply: TaskRecord,
    refuses: [
      kernelRefusals.changedMeanwhile,
      taskRefusals.notFromHere,
      taskRefusals.unitClosed,
      taskRefusals.alreadyAssigned,
    ],
  }),
  closeTask: endpoint({
    id: 'closeTask',
    method: 'POST',
    path: '/api/tasks/:taskId/close',
    action: 'task.close',
    summary: { zh: '任务办结', en: 'Close a task as done' },
    params: ofTask,
    body: withReason,
    reply: TaskRecord,
    refuses: [kernelRefusals.changedMeanwhile, taskRefusals.notFromHere, taskRefusals.reportPending],
  }),
  stopTask: endpoint({
    id: 'stopTask',
    method: 'POST',
    path: '/api/tasks/:taskId/stop',
    action: 'task.stop',
    summary: { zh: '停止任务', en: 'Stop a task' },
    params: ofTask,
    body: withReason,
    reply: TaskRecord,
    refuses: [kernelRefusals.changedMeanwhile, taskRefusals.notFromHere],
  }),
  reopenTask: endpoint({
    id: 'reopenTask',
    method: 'POST',
    path: '/api/tasks/:taskId/reopen',
    action: 'task.reopen',
    summary: { zh: '重新打开任务', en: 'Reopen a task' },
    params: ofTask,
    body: withReason,
    reply: TaskRecord,
    refuses: [kernelRefusals.changedMeanwhile, taskRefusals.notFromHere, taskRefusals.unitClosed],
  }),
  tickItem: endpoint({
    id: 'tickItem',
    method: 'POST',
    path: '/api/tasks/:taskId/checklist/:itemId',
    action: 'task.tick',
    summary: { zh: '勾选清单', en: 'Tick a checklist item' },
    params: z.strictObject({ taskId: TaskId, itemId: z.uuid() }),
    body: z.strictObject({ done: z.boolean() }),
    reply: TaskRecord,
    refuses: [taskRefusals.notFromHere],
  }),
  waivePeriod: endpoint({
    id: 'waivePeriod',
    method: 'POST',
    path: '/api/task-periods/:periodId/waive',
    action: 'task.waive-period',
    summary: { zh: '免报本期', en: 'Waive one period' },
    params: z.strictObject({ periodId: TaskPeriodId }),
    body: z.strictObject({ reason: Line }),
    reply: TaskRecord,
    refuses: [taskRefusals.notFromHere],
  }),
} as const;

const filters = {
  listSavedFilters: endpoint({
    id: 'listSavedFilters',
    method: 'GET',
    path: '/api/saved-filters',
    action: 'saved-filter.read',
    summary: { zh: '我的筛选', en: 'My saved filters' },
    reply: z.strictObject({ filters: z.array(SavedFilter) }),
  }),
  saveFilter: endpoint({
    id: 'saveFilter',
    method: 'POST',
    path: '/api/saved-filters',
    action: 'saved-filter.save',
    summary: { zh: '保存筛选', en: 'Save a filter' },
    body: SavedFilter.omit({ id: true }),
    reply: SavedFilter,
  }),
  dropFilter: endpoint({
    id: 'dropFilter',
    method: 'DELETE',
    path: '/api/saved-filters/:filterId',
    action: 'saved-filter.drop',
    summary: { zh: '删除筛选', en: 'Drop a saved filter' },
    params: z.strictObject({ filterId: SavedFilterId }),
  }),
} as const;

/** What clients may ask of tasks. */
export const taskEndpoints = { ...readings, ...commands, ...filters } as const;
