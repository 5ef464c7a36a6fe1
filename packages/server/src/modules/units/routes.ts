import type { Route } from '../../kernel/http/handle.ts';
import { addGroupAlias } from './add-group-alias.ts';
import { addUnitAlias } from './add-unit-alias.ts';
import { amendUnitGroup } from './amend-unit-group.ts';
import { closeUnit } from './close-unit.ts';
import { closeUnitGroup } from './close-unit-group.ts';
import { endGroupAlias } from './end-group-alias.ts';
import { endUnitAlias } from './end-unit-alias.ts';
import { exportUnits } from './export-units.ts';
import { importUnits } from './import-units.ts';
import { listUnitGroups } from './list-unit-groups.ts';
import { listUnits } from './list-units.ts';
import { mergeUnits } from './merge-units.ts';
import { moveUnit } from './move-unit.ts';
import { openUnit } from './open-unit.ts';
import { openUnitGroup } from './open-unit-group.ts';
import { orderUnits } from './order-units.ts';
import { previewUnitImport } from './preview-unit-import.ts';
import { readUnit } from './read-unit.ts';
import { readUnitGroup } from './read-unit-group.ts';
import { readUnitTree } from './read-unit-tree.ts';
import { renameUnit } from './rename-unit.ts';
import { resolveUnitName } from './resolve-unit-name.ts';
import { setGroupMembers } from './set-group-members.ts';
import { unitHistory } from './unit-history.ts';
import { unitsAsOf } from './units-as-of.ts';

export const unitRoutes: readonly Route[] = [
  listUnits,
  readUnitTree,
  readUnit,
  unitHistory,
  unitsAsOf,
  resolveUnitName,
  openUnit,
  renameUnit,
  moveUnit,
  orderUnits,
  closeUnit,
  mergeUnits,
  addUnitAlias,
  endUnitAlias,
  listUnitGroups,
  readUnitGroup,
  openUnitGroup,
  amendUnitGroup,
  setGroupMembers,
  closeUnitGroup,
  addGroupAlias,
  endGroupAlias,
  exportUnits,
  previewUnitImport,
  importUnits,
];
