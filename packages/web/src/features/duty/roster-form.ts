import { type DutyShift, DutyShiftText, dutySlots, type DutyWeek } from '@lianfang/contract/duty/roster';

/** A shift as it is typed; `key` stays while it is edited. */
export interface TypedShift extends DutyShiftText {
  readonly key: string;
}

export type SlotName = keyof typeof dutySlots;

const textOf = ({ startsAt: _s, endsAt: _e, isKnown: _k, isStandInKnown: _i, ...text }: DutyShift): DutyShiftText =>
  text;

/** A saved week as it is typed. */
export const typedOf = ({ shifts }: DutyWeek): TypedShift[] =>
  shifts.map((shift, place) => ({ ...textOf(shift), key: `saved-${place}` }));

/** The Monday of a day's week, and the one some weeks on. */
export const mondayOf = (day: string, weeksOn = 0): string => {
  const date = new Date(`${day}T00:00:00Z`);
  const back = (date.getUTCDay() + 6) % 7;
  date.setUTCDate(date.getUTCDate() - back + 7 * weeksOn);
  return date.toISOString().slice(0, 10);
};

/** The slot whose times a shift has, or null for times of its own. */
export const slotOf = ({ from, until }: Pick<DutyShiftText, 'from' | 'until'>): SlotName | null =>
  (Object.keys(dutySlots) as SlotName[]).find(
    (name) => dutySlots[name].from === from && dutySlots[name].until === until,
  ) ?? null;

/** An empty shift of a day: the day shift first, then the night. */
export const newShift = (day: string, ofDay: readonly TypedShift[], key: string): TypedShift => {
  const { from, until } = ofDay.some((one) => slotOf(one) === 'day') ? dutySlots.night : dutySlots.day;
  return { key, day, from, until, name: '', phone: null, standIn: null, standInPhone: null, isAbsent: false };
};

const daysOn = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);

/** A week's shifts a week later; nobody is absent in advance. */
export const weekLater = (shifts: readonly TypedShift[]): TypedShift[] =>
  shifts.map((shift) => ({ ...shift, key: `copied-${shift.key}`, day: daysOn(shift.day, 7), isAbsent: false }));

/** What is sent, or null where some shift is not complete. */
export const sentOf = (shifts: readonly TypedShift[]): DutyShiftText[] | null => {
  const parsed = shifts.map(({ key: _key, ...text }) =>
    DutyShiftText.safeParse({
      ...text,
      phone: text.phone?.trim() || null,
      standIn: text.standIn?.trim() || null,
      standInPhone: (text.standIn?.trim() && text.standInPhone?.trim()) || null,
    }),
  );
  const texts = parsed.flatMap(({ data }) => (data ? [data] : []));
  return texts.length === shifts.length ? texts : null;
};
