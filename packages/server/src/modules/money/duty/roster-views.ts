import { DutyShift, DutyWeek } from '@lianfang/contract/duty/roster';
import { endOf, plainDay, startOf } from '@lianfang/engine/calendar/day';
import { isWorkingDay } from '@lianfang/engine/calendar/working-days';
import { gapsIn } from '@lianfang/engine/duty/shift';
import type { Unit } from '@lianfang/contract/units/units';
import { abilityOf } from '../../../kernel/access/ability.ts';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { Secrets } from '../../../kernel/access/secrets.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { countyCalendar } from '../../system/index.ts';
import { unitFacts } from '../../units/index.ts';
import { openDutyPhone, type ShiftFound, shiftsOn } from './roster-store.ts';
import { daysOfWeek } from './week.ts';

/** A kept shift with its numbers opened. */
export const shiftOf = (secrets: Secrets, row: ShiftFound): DutyShift =>
  DutyShift.parse({
    day: row.day,
    from: row.from_time,
    until: row.until_time,
    name: row.name,
    phone: openDutyPhone(secrets, row.id, row.phone_sealed, 'phone'),
    standIn: row.stand_in,
    standInPhone: openDutyPhone(secrets, row.id, row.stand_in_phone_sealed, 'stand-in'),
    isAbsent: row.is_absent,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    isKnown: row.person_id !== null,
    isStandInKnown: row.stand_in_id !== null,
  });

const versionOf = async (tx: Reader, unitId: string, monday: string): Promise<number> => {
  const row = await tx
    .selectFrom('duty_week')
    .select('version')
    .where('unit_id', '=', unitId)
    .where('monday', '=', monday)
    .executeTakeFirst();
  return row?.version ?? 0;
};

/** A week of a unit's roster. The night before it counts for the gaps, though it is not of the week. */
export const dutyWeek = async (
  tx: Reader,
  secrets: Secrets,
  { unit, monday, actor }: { readonly unit: Unit; readonly monday: string; readonly actor: Actor },
): Promise<DutyWeek> => {
  const days = daysOfWeek(monday);
  const sunday = days[6] ?? monday;
  const before = plainDay(monday).subtract({ days: 1 }).toString();
  const calendar = await countyCalendar(tx);
  const rows = await shiftsOn(tx, unit.id, before, sunday);
  const spans = rows.map((row) => ({ start: row.starts_at, end: row.ends_at }));
  return DutyWeek.parse({
    unitId: unit.id,
    unitName: unit.name,
    monday,
    days: days.map((day) => {
      const named = calendar.days.get(day);
      const holiday = named?.kind === 'holiday' ? named.name : null;
      return { day, isWorked: isWorkingDay(day, calendar), holiday };
    }),
    shifts: rows.filter((row) => row.day >= monday).map((row) => shiftOf(secrets, row)),
    gaps: gapsIn(spans, { start: startOf(plainDay(monday)), end: endOf(plainDay(sunday)) }),
    version: await versionOf(tx, unit.id, monday),
    abilities: { saveDutyWeek: abilityOf(actor, 'duty.save', unitFacts(unit)) },
  });
};
