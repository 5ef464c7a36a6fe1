export { findUnitsNamed } from './find-units-named.ts';
export { expandGroup, expandGroups } from './expand-group.ts';
export { findGroups } from './group-views.ts';
export { noteAlias, takeBackAliases } from './note-alias.ts';
export { openCounty } from './open-county.ts';
export { unitRoutes } from './routes.ts';
export { successorsOf } from './successors.ts';
export { nameInDirectory, openUnitNames, type UnitNames } from './unit-names.ts';
export { openBelow } from './unit-opening.ts';
export { insertUnit } from './unit-store.ts';
export {
  countySubject,
  findCounty,
  findUnit,
  findUnits,
  unitFacts,
  unitSubject,
  type UnitSubject,
} from './unit-views.ts';
