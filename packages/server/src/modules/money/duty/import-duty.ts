import { rosterEndpoints } from '@lianfang/contract/duty/roster-endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { announcePath } from '../../../kernel/live/announce-path.ts';
import { unitSubject } from '../../units/index.ts';
import { readDutySheet } from './duty-sheet.ts';
import { replaceShifts, touchWeek } from './roster-store.ts';
import { mondayOf } from './week.ts';

/** Imports shifts of a unit, all rows or none. They replace those of the days that the form names, and no others. */
export const importDuty = handle(
  rosterEndpoints.importDuty,
  ({ params, tx }) => unitSubject(tx, params.unitId),
  async ({ files, subject: { unit }, tx, platform: { secrets }, refuse, note }) => {
    const [file, ...others] = files;
    if (!file || others.length > 0) return refuse('duty-file-missing');
    const { shifts, faults } = await readDutySheet(file.bytes);
    if (faults.length > 0) refuse('duty-import-faulty', { faults: faults.slice(0, 200) });
    const byDay = Map.groupBy(shifts, ({ day }) => day);
    const days = [...byDay.keys()].toSorted();
    for (const [day, ofDay] of byDay) await replaceShifts(tx, secrets, unit, { from: day, until: day }, ofDay);
    for (const monday of new Set(days.map(mondayOf))) await touchWeek(tx, unit.id, monday);
    await announcePath(tx, 'duty', unit.id, unit.path);
    note({ days: days.length, shifts: shifts.length });
    return { shifts: shifts.length, from: days[0] ?? '', until: days.at(-1) ?? '' };
  },
);
