export { insertPerson } from './person-store.ts';
export { insertRoleGrant } from './role-grant-store.ts';
export { peopleRoutes } from './routes.ts';
