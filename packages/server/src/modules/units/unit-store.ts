import type { UnitId } from '@lianfang/contract/ids';
import type { Unit, UnitText } from '@lianfang/contract/units/units';
import type { Selectable } from 'kysely';
import { dayOf } from '../../kernel/clock/clock.ts';
import type { Transaction } from '../../kernel/database/connect.ts';
import type { Unit as UnitRow } from '../../kernel/database/tables/unit.ts';

/** Adds a unit below its parent, and the first row of its history. */
export const insertUnit = async (
  tx: Transaction,
  unit: Omit<UnitText, 'parentId'> & { id: UnitId; parentId: UnitId | null; path: string },
  now: Temporal.Instant,
): Promise<Selectable<UnitRow>> => {
  const row = await tx
    .insertInto('unit')
    .values({
      id: unit.id,
      name: unit.name,
      short_name: unit.shortName,
      kind: unit.kind,
      parent_id: unit.parentId,
      path: unit.path,
      since: dayOf(now),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await insertVersion(tx, row, 'opened', now);
  return row;
};

const insertVersion = async (
  tx: Transaction,
  row: Selectable<UnitRow>,
  reason: string,
  now: Temporal.Instant,
): Promise<void> => {
  await tx
    .insertInto('unit_version')
    .values({
      unit_id: row.id,
      valid_from: now.toString(),
      name: row.name,
      short_name: row.short_name,
      kind: row.kind,
      parent_id: row.parent_id,
      reason,
    })
    .execute();
};

/** Changes the name from now on; the old one stays in the history. Null where the version is no longer the given one. */
export const updateName = async (
  tx: Transaction,
  unit: Pick<Unit, 'id' | 'version'>,
  name: Pick<UnitText, 'name' | 'shortName'>,
  now: Temporal.Instant,
): Promise<Selectable<UnitRow> | null> => {
  const row = await tx
    .updateTable('unit')
    .set({ name: name.name, short_name: name.shortName, version: unit.version + 1 })
    .where('id', '=', unit.id)
    .where('version', '=', unit.version)
    .returningAll()
    .executeTakeFirst();
  if (!row) return null;
  await tx
    .updateTable('unit_version')
    .set({ valid_to: now.toString() })
    .where('unit_id', '=', unit.id)
    .where('valid_to', 'is', null)
    .execute();
  await insertVersion(tx, row, 'renamed', now);
  return row;
};

/** Whether an open unit other than this one has the name. */
export const nameIsTaken = async (tx: Transaction, name: string, except: string | null): Promise<boolean> => {
  const found = await tx
    .selectFrom('unit')
    .select('id')
    .where('name', '=', name)
    .where('closed_on', 'is', null)
    .executeTakeFirst();
  return found !== undefined && found.id !== except;
};
