export { auditJobs } from './audit-jobs.ts';
export { auditDuties } from './audit-duties.ts';
export { auditRoutes } from './routes.ts';
