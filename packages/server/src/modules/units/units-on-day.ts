import type { UnitKind } from '@lianfang/contract/units/units';
import { UnitKind as UnitKindSchema } from '@lianfang/contract/units/units';
import { timeZone } from '../../kernel/clock/clock.ts';
import type { Reader } from '../../kernel/database/connect.ts';

/** A unit as it stood at the end of a day. */
export interface UnitOnDay {
  readonly id: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly kind: UnitKind;
  readonly parentId: string | null;
}

const endOf = (day: string): string =>
  Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(timeZone).toInstant().toString();

/** Every unit that was open at the end of a day, as it then was, in today's tree order. */
export const unitsOnDay = async (tx: Reader, day: string): Promise<UnitOnDay[]> => {
  const end = endOf(day);
  const rows = await tx
    .selectFrom('unit_version')
    .innerJoin('unit', 'unit.id', 'unit_version.unit_id')
    .select([
      'unit_version.unit_id',
      'unit_version.name',
      'unit_version.short_name',
      'unit_version.kind',
      'unit_version.parent_id',
    ])
    .where('unit_version.valid_from', '<', end)
    .where((eb) => eb.or([eb('unit_version.valid_to', 'is', null), eb('unit_version.valid_to', '>=', end)]))
    .orderBy('unit.place')
    .execute();
  return rows.map((row) => ({
    id: row.unit_id,
    name: row.name,
    shortName: row.short_name,
    kind: UnitKindSchema.parse(row.kind),
    parentId: row.parent_id,
  }));
};

/** How deep each unit stands below the top, by the parents of the given rows; the top is 0. */
export const depthsOf = (rows: readonly Pick<UnitOnDay, 'id' | 'parentId'>[]): ReadonlyMap<string, number> => {
  const parents = new Map(rows.map((row) => [row.id, row.parentId]));
  const depths = new Map<string, number>();
  const depthOf = (id: string): number => {
    const known = depths.get(id);
    if (known !== undefined) return known;
    const parent = parents.get(id) ?? null;
    const depth = parent === null || !parents.has(parent) ? 0 : depthOf(parent) + 1;
    depths.set(id, depth);
    return depth;
  };
  for (const row of rows) depthOf(row.id);
  return depths;
};
