export { reportRoutes } from './routes.ts';
export { reportsWaiting } from './reports-waiting.ts';
