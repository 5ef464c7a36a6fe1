export { reportRoutes } from './routes.ts';
export { reportsWaiting } from './reports-waiting.ts';
export { reportJobs } from './jobs.ts';
