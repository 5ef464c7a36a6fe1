import { rosterEndpoints } from '@lianfang/contract/duty/roster-endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { announcePath } from '../../../kernel/live/announce-path.ts';
import { unitSubject } from '../../units/index.ts';
import { replaceShifts, takeWeek } from './roster-store.ts';
import { dutyWeek } from './roster-views.ts';
import { daysOfWeek, isMonday } from './week.ts';

/** Saves a week of a unit's roster as a whole. */
export const saveDutyWeek = handle(
  rosterEndpoints.saveDutyWeek,
  ({ params, tx }) => unitSubject(tx, params.unitId),
  async ({ body, subject: { unit }, actor, tx, platform: { secrets }, refuse, note }) => {
    const { monday, shifts, version } = body;
    if (!isMonday(monday)) refuse('duty-not-monday');
    const days = daysOfWeek(monday);
    if (shifts.some(({ day }) => !days.includes(day))) refuse('duty-outside-week');
    if (!(await takeWeek(tx, unit.id, monday, version))) refuse('changed-meanwhile');
    await replaceShifts(tx, secrets, unit, { from: monday, until: days[6] ?? monday }, shifts);
    await announcePath(tx, 'duty', unit.id, unit.path);
    note({ monday, shifts: shifts.length });
    return dutyWeek(tx, secrets, { unit, monday, actor });
  },
);
