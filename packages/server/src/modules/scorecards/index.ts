export { scorecardRoutes } from './routes.ts';
export { scorecardJobs } from './jobs.ts';
