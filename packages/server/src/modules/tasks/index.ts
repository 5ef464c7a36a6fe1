export { taskRoutes } from './routes.ts';
export { dependenciesMet, findPeriod, markPeriod, type PeriodMark, type ReportablePeriod } from './task-period.ts';
export { findTasks, tasksOwed } from './tasks-owed.ts';
export { taskJobs } from './jobs.ts';
export {
  countPeriodsAhead,
  firstDue,
  type PeriodDue,
  type PeriodFigures,
  periodFigures,
  type PeriodMissed,
  periodsDue,
  periodsMissed,
  unitsDueBetween,
} from './period-figures.ts';
export { missedPeriods } from './missed-periods.ts';
export { dueMoments, type OwedPeriod, owedPeriodsDueAt } from './owed-periods.ts';
export { tasksToExport } from './tasks-to-export.ts';
