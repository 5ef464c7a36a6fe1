import type { Route } from '../../kernel/http/handle.ts';
import { amendTask } from './amend-task.ts';
import { assignTasks } from './assign-tasks.ts';
import { closeTask } from './close-task.ts';
import { delegateTask } from './delegate-task.ts';
import { dropFilter } from './drop-filter.ts';
import { handOverTask } from './hand-over-task.ts';
import { listSavedFilters } from './list-saved-filters.ts';
import { listTasks } from './list-tasks.ts';
import { proposeTasks } from './propose-tasks.ts';
import { readTask } from './read-task.ts';
import { reopenTask } from './reopen-task.ts';
import { saveFilter } from './save-filter.ts';
import { stopTask } from './stop-task.ts';
import { taskCalendar } from './task-calendar.ts';
import { taskTree } from './task-tree.ts';
import { tickItem } from './tick-item.ts';
import { waivePeriod } from './waive-period.ts';

export const taskRoutes: readonly Route[] = [
  listTasks,
  readTask,
  taskCalendar,
  taskTree,
  proposeTasks,
  assignTasks,
  amendTask,
  delegateTask,
  handOverTask,
  closeTask,
  stopTask,
  reopenTask,
  tickItem,
  waivePeriod,
  listSavedFilters,
  saveFilter,
  dropFilter,
];
