import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { UnitId } from '../ids.ts';
import { kernelRefusals } from '../refusal.ts';
import { Day, Line, Name, pageOf, PageQuery, Version } from '../values.ts';
import { unitGroupEndpoints } from './group-endpoints.ts';
import { unitImportEndpoints } from './import-endpoints.ts';
import { NameResolution } from './names.ts';
import { unitRefusals } from './refusals.ts';
import {
  Unit,
  UnitAliasId,
  UnitAsOf,
  UnitKind,
  UnitMerger,
  UnitRecord,
  UnitText,
  UnitTreeRow,
  UnitVersion,
} from './units.ts';

const onUnit = z.strictObject({ unitId: UnitId });
const version = Version;

const readings = {
  listUnits: endpoint({
    id: 'listUnits',
    method: 'GET',
    path: '/api/units',
    action: 'unit.read',
    summary: { zh: '单位名录', en: 'Directory of units' },
    query: z.strictObject({
      ...PageQuery,
      search: Line.optional(),
      kind: UnitKind.optional(),
      belowId: UnitId.optional(),
      closed: z.stringbool().default(false),
    }),
    reply: pageOf(Unit),
  }),
  readUnitTree: endpoint({
    id: 'readUnitTree',
    method: 'GET',
    path: '/api/unit-tree',
    action: 'unit.read',
    summary: { zh: '单位树', en: 'The open units as a tree, with their people counted' },
    reply: z.strictObject({ rows: z.array(UnitTreeRow) }),
  }),
  readUnit: endpoint({
    id: 'readUnit',
    method: 'GET',
    path: '/api/units/:unitId',
    action: 'unit.read',
    summary: { zh: '单位详情', en: 'A unit' },
    params: onUnit,
    reply: UnitRecord,
  }),
  unitHistory: endpoint({
    id: 'unitHistory',
    method: 'GET',
    path: '/api/units/:unitId/history',
    action: 'unit.read',
    summary: { zh: '单位沿革', en: 'How a unit was named and where it stood' },
    params: onUnit,
    reply: z.strictObject({ rows: z.array(UnitVersion) }),
  }),
  unitsAsOf: endpoint({
    id: 'unitsAsOf',
    method: 'GET',
    path: '/api/units-as-of/:day',
    action: 'unit.read',
    summary: { zh: '某日的单位名录', en: 'The directory as it stood on a day' },
    params: z.strictObject({ day: Day }),
    reply: z.strictObject({ rows: z.array(UnitAsOf) }),
  }),
  resolveUnitName: endpoint({
    id: 'resolveUnitName',
    method: 'GET',
    path: '/api/unit-names',
    action: 'unit.read',
    summary: { zh: '按名称找单位', en: 'What a written unit name means' },
    query: z.strictObject({ name: Name, day: Day.optional() }),
    reply: NameResolution,
  }),
} as const;

const commands = {
  openUnit: endpoint({
    id: 'openUnit',
    method: 'POST',
    path: '/api/units',
    action: 'unit.open',
    summary: { zh: '新设单位', en: 'Open a unit' },
    body: UnitText,
    reply: Unit,
    refuses: [unitRefusals.nameTaken, unitRefusals.parentClosed],
  }),
  renameUnit: endpoint({
    id: 'renameUnit',
    method: 'POST',
    path: '/api/units/:unitId/rename',
    action: 'unit.rename',
    summary: { zh: '单位更名', en: 'Rename a unit' },
    params: onUnit,
    body: z.strictObject({ name: Unit.shape.name, shortName: Unit.shape.shortName, version }),
    reply: Unit,
    refuses: [kernelRefusals.changedMeanwhile, unitRefusals.nameTaken, unitRefusals.unitClosed],
  }),
  moveUnit: endpoint({
    id: 'moveUnit',
    method: 'POST',
    path: '/api/units/:unitId/move',
    action: 'unit.move',
    summary: { zh: '调整上级单位', en: 'Move a unit below another' },
    params: onUnit,
    body: z.strictObject({ parentId: UnitId, version }),
    reply: Unit,
    refuses: [
      kernelRefusals.changedMeanwhile,
      unitRefusals.unitClosed,
      unitRefusals.parentClosed,
      unitRefusals.isCounty,
      unitRefusals.belowItself,
    ],
  }),
  orderUnits: endpoint({
    id: 'orderUnits',
    method: 'POST',
    path: '/api/units/:unitId/order',
    action: 'unit.order',
    summary: { zh: '调整下属单位顺序', en: 'Set the order of the units directly below one' },
    params: onUnit,
    body: z.strictObject({ unitIds: z.array(UnitId).min(1).max(2000) }),
    reply: z.strictObject({ rows: z.array(Unit) }),
    refuses: [unitRefusals.notSiblings],
  }),
  closeUnit: endpoint({
    id: 'closeUnit',
    method: 'POST',
    path: '/api/units/:unitId/close',
    action: 'unit.close',
    summary: { zh: '撤销单位', en: 'Close a unit' },
    params: onUnit,
    body: z.strictObject({ reason: Line, version }),
    reply: Unit,
    refuses: [
      kernelRefusals.changedMeanwhile,
      unitRefusals.unitClosed,
      unitRefusals.isCounty,
      unitRefusals.hasUnits,
      unitRefusals.hasPeople,
    ],
  }),
  mergeUnits: endpoint({
    id: 'mergeUnits',
    method: 'POST',
    path: '/api/unit-mergers',
    action: 'unit.merge',
    summary: { zh: '合并单位', en: 'Merge units into one that takes over' },
    body: UnitMerger,
    reply: Unit,
    refuses: [
      kernelRefusals.changedMeanwhile,
      unitRefusals.unitClosed,
      unitRefusals.parentClosed,
      unitRefusals.isCounty,
      unitRefusals.belowItself,
      unitRefusals.intoItself,
      unitRefusals.nameTaken,
      unitRefusals.hasPeople,
    ],
  }),
  addUnitAlias: endpoint({
    id: 'addUnitAlias',
    method: 'POST',
    path: '/api/units/:unitId/aliases',
    action: 'unit.add-alias',
    summary: { zh: '登记单位的其他名称', en: 'Note another name of a unit' },
    params: onUnit,
    body: z.strictObject({ name: Name }),
    reply: UnitRecord,
    refuses: [unitRefusals.unitClosed, unitRefusals.aliasTaken],
  }),
  endUnitAlias: endpoint({
    id: 'endUnitAlias',
    method: 'POST',
    path: '/api/units/:unitId/aliases/:aliasId/end',
    action: 'unit.end-alias',
    summary: { zh: '撤销单位的其他名称', en: 'End another name of a unit' },
    params: z.strictObject({ unitId: UnitId, aliasId: UnitAliasId }),
    reply: UnitRecord,
  }),
} as const;

/** What clients may ask of the directory of units. */
export const unitEndpoints = { ...readings, ...commands, ...unitGroupEndpoints, ...unitImportEndpoints } as const;
