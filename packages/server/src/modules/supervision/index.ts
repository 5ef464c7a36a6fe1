export { supervisionRoutes } from './routes.ts';
export { supervisionJobs } from './jobs.ts';
