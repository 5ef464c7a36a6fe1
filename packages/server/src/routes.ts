import type { Route } from './kernel/http/handle.ts';
import { auditRoutes } from './modules/audit/index.ts';
import { documentRoutes } from './modules/documents/index.ts';
import { homeRoutes } from './modules/home/index.ts';
import { identityRoutes } from './modules/identity/index.ts';
import { meetingRoutes } from './modules/meetings/index.ts';
import { moneyRoutes } from './modules/money/index.ts';
import { notificationRoutes } from './modules/notifications/index.ts';
import { peopleRoutes } from './modules/people/index.ts';
import { planRoutes } from './modules/plans/index.ts';
import { reportRoutes } from './modules/reports/index.ts';
import { scorecardRoutes } from './modules/scorecards/index.ts';
import { searchRoutes } from './modules/search/index.ts';
import { supervisionRoutes } from './modules/supervision/index.ts';
import { systemRoutes } from './modules/system/index.ts';
import { taskRoutes } from './modules/tasks/index.ts';
import { unitRoutes } from './modules/units/index.ts';

/** Every route of the platform, in the order of the modules. */
export const routes: readonly Route[] = [
  ...identityRoutes,
  ...peopleRoutes,
  ...unitRoutes,
  ...planRoutes,
  ...taskRoutes,
  ...reportRoutes,
  ...supervisionRoutes,
  ...meetingRoutes,
  ...scorecardRoutes,
  ...documentRoutes,
  ...moneyRoutes,
  ...notificationRoutes,
  ...searchRoutes,
  ...homeRoutes,
  ...auditRoutes,
  ...systemRoutes,
];
