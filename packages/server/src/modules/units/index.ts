export { openCounty } from './open-county.ts';
export { unitRoutes } from './routes.ts';
export { insertUnit } from './unit-store.ts';
export { findUnit, unitFacts } from './unit-views.ts';
