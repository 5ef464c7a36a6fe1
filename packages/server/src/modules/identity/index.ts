// Nobody below imports from here: this module reads people and units, so people cannot read it. What ends a session
// from there is `person.status_since`: a session opened before it is not in force.
export { authenticate, sessionCookie } from './authenticate.ts';
export { presenceIsFresh } from './presence.ts';
export { identityRoutes } from './routes.ts';
export { setPassword } from './password-store.ts';
export { issueSession } from './session-store.ts';
export { giveTemporaryPassword } from './temporary-password.ts';
export { identityDuties } from './identity-duties.ts';
export { identityJobs } from './jobs.ts';
