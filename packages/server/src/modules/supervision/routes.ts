import type { Route } from '../../kernel/http/handle.ts';
import { caseRoutes } from './cases/case-routes.ts';
import { evidenceRoutes } from './evidence/evidence-routes.ts';
import { inspectionRoutes } from './inspections/inspection-routes.ts';
import { ladderRoutes } from './ladder/ladder-routes.ts';
import { problemRoutes } from './problems/problem-routes.ts';
import { reminderRoutes } from './reminders/reminder-routes.ts';

export const supervisionRoutes: readonly Route[] = [
  ...ladderRoutes,
  ...caseRoutes,
  ...evidenceRoutes,
  ...problemRoutes,
  ...inspectionRoutes,
  ...reminderRoutes,
];
