export { meetingRoutes } from './routes.ts';
export { meetingJobs } from './jobs.ts';
