import { page, type PageRoute } from '../../page.ts';
import { paths } from '../../paths.ts';

/** The pages of this feature, each loaded when it is first opened. */
export const taskPages: readonly PageRoute[] = [
  {
    path: paths.tasks,
    title: { zh: '任务', en: 'Tasks' },
    needs: 'task.read',
    Page: page(() => import('./TasksPage.tsx'), 'TasksPage'),
  },
  {
    path: paths.taskBoard,
    title: { zh: '任务看板', en: 'Task board' },
    needs: 'task.read',
    Page: page(() => import('./TaskBoardPage.tsx'), 'TaskBoardPage'),
  },
  {
    path: paths.taskCalendar,
    title: { zh: '任务日历', en: 'Task calendar' },
    needs: 'task.read',
    Page: page(() => import('./TaskCalendarPage.tsx'), 'TaskCalendarPage'),
  },
  {
    path: paths.taskTree,
    title: { zh: '方案任务树', en: 'Plan tree' },
    needs: 'task.read',
    Page: page(() => import('./TaskTreePage.tsx'), 'TaskTreePage'),
  },
  {
    path: paths.taskAssign,
    title: { zh: '分派任务', en: 'Assign tasks' },
    needs: 'task.assign',
    Page: page(() => import('./TaskAssignPage.tsx'), 'TaskAssignPage'),
  },
  {
    path: paths.task,
    title: { zh: '任务', en: 'Task' },
    Page: page(() => import('./TaskPage.tsx'), 'TaskPage'),
  },
];
