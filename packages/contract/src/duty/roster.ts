import { z } from 'zod';
import { UnitId } from '../ids.ts';
import { TimeOfDay } from '../time-of-day.ts';
import { Abilities, Day, Line, Moment, Name, Version } from '../values.ts';
import type { Words } from '../words.ts';

export const DutyPhone = z
  .string()
  .trim()
  .regex(/^\+?[\d -]{3,30}$/);

/** The shifts that a roster usually has; any other times may be written instead. HH:MM, over midnight to the day after. */
export const dutySlots = {
  day: { from: '08:00', until: '20:00', words: { zh: '白班', en: 'Day' } },
  night: { from: '20:00', until: '08:00', words: { zh: '夜班', en: 'Night' } },
  full: { from: '08:00', until: '08:00', words: { zh: '全天', en: 'Whole day' } },
} as const satisfies Record<string, { readonly from: string; readonly until: string; readonly words: Words }>;

/** Who is on duty in one shift, and who stands in where they are absent. */
export const DutyShiftText = z
  .strictObject({
    day: Day,
    from: TimeOfDay,
    /** At or before `from` it is the day after. */
    until: TimeOfDay,
    name: Name,
    phone: DutyPhone.nullable(),
    standIn: Name.nullable(),
    standInPhone: DutyPhone.nullable(),
    isAbsent: z.boolean(),
  })
  .refine(({ isAbsent, standIn }) => !isAbsent || standIn !== null, { path: ['standIn'] });
export type DutyShiftText = z.infer<typeof DutyShiftText>;

export const DutyShift = z.strictObject({
  ...DutyShiftText.shape,
  startsAt: Moment,
  endsAt: Moment,
  /** Whether the name is that of one person of the unit, who is then told inside the platform. */
  isKnown: z.boolean(),
  isStandInKnown: z.boolean(),
});
export type DutyShift = z.infer<typeof DutyShift>;

/** A week of a unit's roster, Monday to Sunday, with the hours in which nobody is on duty. */
export const DutyWeek = z.strictObject({
  unitId: UnitId,
  unitName: Name,
  monday: Day,
  days: z.array(z.strictObject({ day: Day, isWorked: z.boolean(), holiday: Line.nullable() })).length(7),
  shifts: z.array(DutyShift),
  gaps: z.array(z.strictObject({ start: Moment, end: Moment })),
  /** Nought where the week was never saved. */
  version: Version,
  abilities: Abilities,
});
export type DutyWeek = z.infer<typeof DutyWeek>;

/** Whom to call at a unit at this moment; no row where nobody is on duty. */
export const OnDuty = z.strictObject({
  unitId: UnitId,
  unitName: Name,
  name: Name,
  phone: z.string().nullable(),
  /** The person named first is absent, and this one stands in. */
  standsIn: z.boolean(),
  until: Moment,
});
export type OnDuty = z.infer<typeof OnDuty>;

/** Columns of the workbook of a roster, in this order, by their headings. */
export const dutyColumns = {
  day: { zh: '日期', en: 'Day' },
  slot: { zh: '班次', en: 'Shift' },
  from: { zh: '开始', en: 'From' },
  until: { zh: '结束', en: 'Until' },
  name: { zh: '值班人', en: 'On duty' },
  phone: { zh: '电话', en: 'Telephone' },
  standIn: { zh: '替班人', en: 'Stand-in' },
  standInPhone: { zh: '替班电话', en: 'Their telephone' },
  isAbsent: { zh: '缺勤', en: 'Absent' },
} as const satisfies Record<string, Words>;
export const DutyColumn = z.enum(Object.keys(dutyColumns) as [keyof typeof dutyColumns]);

/** What is wrong in a row of the workbook; the row number is the one the spreadsheet shows. */
export const DutyRowFault = z.strictObject({
  row: z.number().int().positive(),
  column: DutyColumn.nullable(),
  message: Line,
});
export type DutyRowFault = z.infer<typeof DutyRowFault>;
