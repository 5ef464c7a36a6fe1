export { authenticate } from './authenticate.ts';
export { issueSession } from './session-store.ts';
export { identityRoutes } from './routes.ts';
