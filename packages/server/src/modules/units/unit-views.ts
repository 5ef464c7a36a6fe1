import { Unit } from '@lianfang/contract/units/units';
import type { Facts } from '../../kernel/access/conditions.ts';
import type { Subject } from '../../kernel/http/call.ts';
import type { Reader } from '../../kernel/database/connect.ts';
import type { Unit as UnitRow } from '../../kernel/database/tables/unit.ts';
import type { Selectable } from 'kysely';

export const unitOf = (row: Selectable<UnitRow>): Unit =>
  Unit.parse({
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

/** What the policy looks at on anything that belongs to this unit. */
export const unitFacts = (unit: Pick<Unit, 'path'>): Facts => ({ unitPath: unit.path });

/** The unit as the subject of a command. */
export const unitSubject = async (tx: Reader, unitId: string): Promise<(Subject & { unit: Unit }) | null> => {
  const unit = await findUnit(tx, unitId);
  return unit && { kind: 'unit', id: unit.id, unitId: unit.id, facts: unitFacts(unit), unit };
};
