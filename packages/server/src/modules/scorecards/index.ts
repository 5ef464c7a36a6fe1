export { scorecardRoutes } from './routes.ts';
