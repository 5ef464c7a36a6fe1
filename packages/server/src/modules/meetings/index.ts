export { meetingRoutes } from './routes.ts';
export { meetingJobs } from './jobs.ts';
export { overdueResolutions } from './overdue-resolutions.ts';
export { type ConfirmedMinutes, confirmedMinutes } from './confirmed-minutes.ts';
export { findMeetings } from './find-meetings.ts';
export { type ResolutionItem, resolutionsOwed, resolutionsReported } from './resolutions/resolutions-owed.ts';
