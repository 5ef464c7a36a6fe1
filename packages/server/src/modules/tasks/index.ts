export { taskRoutes } from './routes.ts';
export { dependenciesMet, findPeriod, markPeriod, type PeriodMark, type ReportablePeriod } from './task-period.ts';
export { findTasks, tasksOwed } from './tasks-owed.ts';
export { taskJobs } from './jobs.ts';
export {
  firstDue,
  type PeriodDue,
  type PeriodFigures,
  periodFigures,
  periodsDue,
  unitsDueBetween,
} from './period-figures.ts';
export { missedPeriods } from './missed-periods.ts';
