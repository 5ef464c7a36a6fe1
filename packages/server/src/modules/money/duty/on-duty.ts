import type { Reader } from '../../../kernel/database/connect.ts';
import type { ShiftFound } from './roster-store.ts';

/** Shifts of a unit that run at a moment; [from, until): whoever goes home at eight is not on duty at eight. */
export const onDutyNow = (tx: Reader, unitId: string, now: Temporal.Instant): Promise<ShiftFound[]> =>
  tx
    .selectFrom('duty_shift')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('starts_at', '<=', now.toString())
    .where('ends_at', '>', now.toString())
    .orderBy('starts_at')
    .orderBy('id')
    .execute();

/** Who acts in a shift: the stand-in where the person is absent. */
export const acting = (row: ShiftFound) =>
  row.is_absent && row.stand_in !== null
    ? { name: row.stand_in, personId: row.stand_in_id, standsIn: true }
    : { name: row.name, personId: row.person_id, standsIn: false };
