import type { DutyShiftText } from '@lianfang/contract/duty/roster';
import { spanOfShift } from '@lianfang/engine/duty/shift';
import type { Unit } from '@lianfang/contract/units/units';
import { v7 as uuid } from 'uuid';
import type { Secrets } from '../../../kernel/access/secrets.ts';
import type { Reader, Transaction } from '../../../kernel/database/connect.ts';
import { peopleNamed } from '../../people/index.ts';

const placeOf = (id: string, whose: 'phone' | 'stand-in'): string => `duty_shift.${whose}:${id}`;

const sealed = (secrets: Secrets, phone: string | null, place: string): string | null =>
  phone === null ? null : secrets.seal(phone, place);

/** A number of a shift as it was written; null where there is none. */
export const openDutyPhone = (
  secrets: Secrets,
  id: string,
  kept: string | null,
  whose: 'phone' | 'stand-in',
): string | null => (kept === null ? null : secrets.open(kept, placeOf(id, whose)));

/** Puts shifts of a unit in place of those that it has on the days [from, until]. */
export const replaceShifts = async (
  tx: Transaction,
  secrets: Secrets,
  unit: Unit,
  { from, until }: { readonly from: string; readonly until: string },
  shifts: readonly DutyShiftText[],
): Promise<void> => {
  await tx
    .deleteFrom('duty_shift')
    .where('unit_id', '=', unit.id)
    .where('day', '>=', from)
    .where('day', '<=', until)
    .execute();
  if (shifts.length === 0) return;
  const names = shifts.flatMap(({ name, standIn }) => (standIn === null ? [name] : [name, standIn]));
  const known = await peopleNamed(tx, unit.path, names);
  const rows = shifts.map((shift) => {
    const id = uuid();
    const { start, end } = spanOfShift(shift);
    return {
      id,
      unit_id: unit.id,
      day: shift.day,
      from_time: shift.from,
      until_time: shift.until,
      starts_at: start,
      ends_at: end,
      name: shift.name,
      person_id: known.get(shift.name) ?? null,
      phone_sealed: sealed(secrets, shift.phone, placeOf(id, 'phone')),
      stand_in: shift.standIn,
      stand_in_id: shift.standIn === null ? null : (known.get(shift.standIn) ?? null),
      stand_in_phone_sealed:
        shift.standIn === null ? null : sealed(secrets, shift.standInPhone, placeOf(id, 'stand-in')),
      is_absent: shift.isAbsent,
    };
  });
  await tx.insertInto('duty_shift').values(rows).execute();
};

/** Takes the next version of a week where it still has the given one; false where somebody was faster. */
export const takeWeek = async (tx: Transaction, unitId: string, monday: string, version: number): Promise<boolean> => {
  if (version === 0) {
    const row = { unit_id: unitId, monday, version: 1 };
    const made = await tx
      .insertInto('duty_week')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return made.numInsertedOrUpdatedRows === 1n;
  }
  const moved = await tx
    .updateTable('duty_week')
    .set({ version: version + 1 })
    .where('unit_id', '=', unitId)
    .where('monday', '=', monday)
    .where('version', '=', version)
    .executeTakeFirst();
  return moved.numUpdatedRows === 1n;
};

/** Moves a week on whatever its version, because an import replaced some of its days. */
export const touchWeek = async (tx: Transaction, unitId: string, monday: string): Promise<void> => {
  await tx
    .insertInto('duty_week')
    .values({ unit_id: unitId, monday, version: 1 })
    .onConflict((conflict) =>
      conflict.columns(['unit_id', 'monday']).doUpdateSet((eb) => ({ version: eb('duty_week.version', '+', 1) })),
    )
    .execute();
};

/** Shifts of a unit that begin on the days [from, until], in order of time. */
export const shiftsOn = (tx: Reader, unitId: string, from: string, until: string) =>
  tx
    .selectFrom('duty_shift')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('day', '>=', from)
    .where('day', '<=', until)
    .orderBy('starts_at')
    .orderBy('id')
    .execute();

export type ShiftFound = Awaited<ReturnType<typeof shiftsOn>>[number];
