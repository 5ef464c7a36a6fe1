export { systemRoutes } from './routes.ts';
export { systemJobs } from './jobs.ts';
