import { z } from 'zod';
import { UnitId } from '../ids.ts';
import { Day, Name } from '../values.ts';

/** What a unit is. Townships hold villages; member companies are banks and operators. */
export const UnitKind = z.enum([
  'county',
  'office',
  'department',
  'township',
  'village',
  'company',
  'school',
  'station',
]);
export type UnitKind = z.infer<typeof UnitKind>;

export const UnitText = z.strictObject({
  name: Name,
  shortName: Name.nullable(),
  kind: UnitKind,
  parentId: UnitId,
});
export type UnitText = z.infer<typeof UnitText>;

export const Unit = z.strictObject({
  id: UnitId,
  name: Name,
  shortName: Name.nullable(),
  kind: UnitKind,
  parentId: UnitId.nullable(),
  /** Ids from the county down to the unit, each followed by "/". */
  path: z.string(),
  since: Day,
  closedOn: Day.nullable(),
  version: z.number().int(),
});
export type Unit = z.infer<typeof Unit>;
