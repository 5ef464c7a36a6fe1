export { auditRoutes } from './routes.ts';
export { auditJobs } from './jobs.ts';
