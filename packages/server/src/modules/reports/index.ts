export { reportRoutes } from './routes.ts';
export { reportsWaiting } from './reports-waiting.ts';
export { reportJobs } from './jobs.ts';
export { type OutreachFigures, outreachFigures, type OutreachReported, outreachReported } from './outreach-figures.ts';
export { type ReviewDecision, reviewDecisions, type ReviewFigures, reviewFigures } from './review-figures.ts';
export { returnedReports } from './returned-reports.ts';
