export { moneyJobs } from './jobs.ts';
export { moneyRoutes } from './routes.ts';
export { ordersToAnswer, ordersToSeal } from './orders/owed-orders.ts';
