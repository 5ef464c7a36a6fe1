export { type Notice, notify, type Receivers } from './notify.ts';
export { notificationRoutes } from './routes.ts';
export { whoMay } from './who-may.ts';
export { notificationJobs } from './jobs.ts';
