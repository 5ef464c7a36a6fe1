import { sql, type Selectable } from 'kysely';
import type { Transaction } from '../../kernel/database/connect.ts';
import type { Unit as UnitRow } from '../../kernel/database/tables/unit.ts';
import { continueHistory, lastSpot, type SeenUnit, updateUnit } from './unit-store.ts';

/**
 * Places a unit, with all below it, last below another parent. Null where the version is no longer the given one.
 * The caller has made sure that the parent does not lie below the unit.
 */
export const moveBelow = async (
  tx: Transaction,
  unit: SeenUnit,
  parentId: string,
  now: Temporal.Instant,
): Promise<Selectable<UnitRow> | null> => {
  const spot = await lastSpot(tx, unit.id, parentId);
  const row = await updateUnit(tx, unit, { parent_id: parentId, sort_order: spot.sortOrder });
  if (!row) return null;
  await tx
    .updateTable('unit')
    .set({
      path: sql`${spot.path} || substr(path, ${row.path.length + 1})`,
      place: sql`${spot.place} || substr(place, ${row.place.length + 1})`,
    })
    .where(sql<boolean>`starts_with(path, ${row.path})`)
    .execute();
  const moved = { ...row, path: spot.path, place: spot.place };
  await continueHistory(tx, moved, { reason: 'moved', note: null }, now);
  return moved;
};

/** Numbers the units directly below a parent in the given order; their subtrees follow. Every child must be named. */
export const placeChildren = async (tx: Transaction, parentId: string, ids: readonly string[]): Promise<void> => {
  await sql`
    update unit set
      sort_order = case when unit.id = child.id then ordered.position::integer else unit.sort_order end,
      place = parent.place || lpad(ordered.position::text, 5, '0') || '/' || substr(unit.place, length(child.place) + 1)
    from unnest(${ids}::uuid[]) with ordinality as ordered(id, position)
    join unit as child on child.id = ordered.id
    join unit as parent on parent.id = child.parent_id
    where parent.id = ${parentId} and starts_with(unit.place, child.place)`.execute(tx);
};
