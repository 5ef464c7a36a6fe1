export { moneyJobs } from './jobs.ts';
export { moneyRoutes } from './routes.ts';
