export { auditJobs } from './audit-jobs.ts';
export { auditRoutes } from './routes.ts';
