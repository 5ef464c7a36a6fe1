export { heldRoles } from './held-roles.ts';
export { insertPerson, updatePerson } from './person-store.ts';
export { type PersonRecord, personSubject } from './person-views.ts';
export { placePerson, type PlacingObstacle } from './place-person.ts';
export { namesOf } from './person-names.ts';
export { peopleNamed } from './people-named.ts';
export { openPhone, sealPhone } from './phone.ts';
export { insertRoleGrant } from './role-grant-store.ts';
export { peopleRoutes } from './routes.ts';
