import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { UnitId } from '../ids.ts';
import { kernelRefusals } from '../refusal.ts';
import { Line, pageOf, PageQuery } from '../values.ts';
import { unitRefusals } from './refusals.ts';
import { Unit, UnitText } from './units.ts';

/** What clients may ask of the directory of units. */
export const unitEndpoints = {
  listUnits: endpoint({
    id: 'listUnits',
    method: 'GET',
    path: '/api/units',
    action: 'unit.read',
    summary: { zh: '单位名录', en: 'Directory of units' },
    query: z.strictObject({ ...PageQuery, search: Line.optional() }),
    reply: pageOf(Unit),
  }),
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
    params: z.strictObject({ unitId: UnitId }),
    body: z.strictObject({ name: Unit.shape.name, shortName: Unit.shape.shortName, version: z.number().int() }),
    reply: Unit,
    refuses: [kernelRefusals.changedMeanwhile, unitRefusals.nameTaken, unitRefusals.unitClosed],
  }),
} as const;
