export { documentRoutes } from './routes.ts';
export { documentJobs } from './jobs.ts';
