import type { Selectable } from 'kysely';
import { dayOf } from '../../kernel/clock/clock.ts';
import type { Transaction } from '../../kernel/database/connect.ts';
import type { Unit as UnitRow } from '../../kernel/database/tables/unit.ts';
import { continueHistory, type SeenUnit, updateUnit, type VersionCause } from './unit-store.ts';

/** Closes a unit as of today. Null where the version is no longer the given one. */
export const endUnit = async (
  tx: Transaction,
  unit: SeenUnit,
  cause: VersionCause,
  now: Temporal.Instant,
): Promise<Selectable<UnitRow> | null> => {
  const row = await updateUnit(tx, unit, { closed_on: dayOf(now) });
  if (row) await continueHistory(tx, row, cause, now);
  return row;
};

/** Writes down which unit takes over the work of others from today. */
export const insertSuccessions = async (
  tx: Transaction,
  fromIds: readonly string[],
  toId: string,
  reason: string,
  now: Temporal.Instant,
): Promise<void> => {
  await tx
    .insertInto('unit_succession')
    .values(fromIds.map((fromId) => ({ from_id: fromId, to_id: toId, day: dayOf(now), reason })))
    .execute();
};
