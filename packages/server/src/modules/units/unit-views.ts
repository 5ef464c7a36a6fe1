import { type Unit, Unit as UnitSchema } from '@lianfang/contract/units/units';
import type { Selectable } from 'kysely';
import type { Facts } from '../../kernel/access/facts.ts';
import type { Reader } from '../../kernel/database/connect.ts';
import type { Unit as UnitRow } from '../../kernel/database/tables/unit.ts';
import type { Subject } from '../../kernel/http/call.ts';

export const unitOf = (row: Selectable<UnitRow>): Unit =>
  UnitSchema.parse({
    id: row.id,
    name: row.name,
    shortName: row.short_name,
    kind: row.kind,
    parentId: row.parent_id,
    path: row.path,
    since: row.since,
    closedOn: row.closed_on,
    version: row.version,
  });

/** The unit as it is today, or null. */
export const findUnit = async (tx: Reader, unitId: string): Promise<Unit | null> => {
  const row = await tx.selectFrom('unit').selectAll().where('id', '=', unitId).executeTakeFirst();
  return row ? unitOf(row) : null;
};

/** Those of the units that exist, in tree order. */
export const findUnits = async (tx: Reader, unitIds: readonly string[]): Promise<Unit[]> => {
  if (unitIds.length === 0) return [];
  const rows = await tx
    .selectFrom('unit')
    .selectAll()
    .where('id', 'in', [...unitIds])
    .orderBy('place')
    .execute();
  return rows.map(unitOf);
};

/** The top of the tree. Throws where the installation has not been made yet. */
export const findCounty = async (tx: Reader): Promise<Unit> =>
  unitOf(await tx.selectFrom('unit').selectAll().where('parent_id', 'is', null).executeTakeFirstOrThrow());

/** What the policy looks at on anything that belongs to this unit. */
export const unitFacts = (unit: Pick<Unit, 'path'>): Facts => ({ unitPath: unit.path });

export type UnitSubject = Subject & { readonly unit: Unit };

const subjectOf = (unit: Unit): UnitSubject => ({
  kind: 'unit',
  id: unit.id,
  unitId: unit.id,
  facts: unitFacts(unit),
  unit,
});

/** The unit as the subject of a command. */
export const unitSubject = async (tx: Reader, unitId: string): Promise<UnitSubject | null> => {
  const unit = await findUnit(tx, unitId);
  return unit && subjectOf(unit);
};

/** The county as the subject of what concerns the whole directory. */
export const countySubject = async (tx: Reader): Promise<UnitSubject> => subjectOf(await findCounty(tx));
