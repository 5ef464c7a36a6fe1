import type { DutyShiftText } from '@lianfang/contract/duty/roster';
import { rosterEndpoints } from '@lianfang/contract/duty/roster-endpoints';
import { people, phoneOf } from '../people.ts';
import { known, type Stage } from '../stage.ts';
import { localDay } from '../working-time.ts';
import { memberBanks } from './made-accounts.ts';

/** Who keeps the roster of a unit, and who has the day and the night. */
const rosters = [
  { unit: 'gongan', by: 'gongan.lead', onDuty: ['gongan.police1', 'gongan.police2'] },
  ...memberBanks.map((unit) => ({ unit, by: `${unit}.lead`, onDuty: [`${unit}.clerk`, `${unit}.officer`] })),
];

const shiftOf = (day: string, login: string, isNight: boolean): DutyShiftText => {
  const place = people.findIndex((one) => one.login === login);
  return {
    day,
    from: isNight ? '20:00' : '08:00',
    until: isNight ? '08:00' : '20:00',
    name: people[place]?.name ?? login,
    phone: phoneOf(place + 1),
    standIn: null,
    standInPhone: null,
    isAbsent: false,
  };
};

/** The rosters of the week in which the play ends and of the next: somebody for the day, somebody else for the night. */
export const writeRosters = async (stage: Stage): Promise<void> => {
  const today = localDay(stage.end);
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  for (const { unit, by, onDuty } of rosters) {
    const ask = await stage.as(by);
    const params = { unitId: known(stage.unitIds, unit) };
    for (const first of [monday, monday.add({ days: 7 })]) {
      const days = Array.from({ length: 7 }, (_, place) => first.add({ days: place }).toString());
      const shifts = days.flatMap((day) => onDuty.map((login, place) => shiftOf(day, login, place === 1)));
      await ask(rosterEndpoints.saveDutyWeek, { params, body: { monday: first.toString(), shifts, version: 0 } });
    }
  }
};
