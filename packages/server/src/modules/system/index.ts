export { countyCalendar } from './calendar-views.ts';
export { systemJobs } from './jobs.ts';
export { systemRoutes } from './routes.ts';
export { systemDuties } from './upkeep-duties.ts';
export { countySettings } from './settings-views.ts';
