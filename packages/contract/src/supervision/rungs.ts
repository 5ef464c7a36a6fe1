import { z } from 'zod';
import { Day, Line, Moment, Prose } from '../values.ts';
import { TimeOfDay } from '../time-of-day.ts';
import type { Words } from '../words.ts';

export const SupervisionRungId = z.uuid().brand('SupervisionRungId');
export type SupervisionRungId = z.infer<typeof SupervisionRungId>;
export const ReminderRuleId = z.uuid().brand('ReminderRuleId');
export type ReminderRuleId = z.infer<typeof ReminderRuleId>;

/** The rungs of the ladder: 提醒 → 通报 → 督办函 → 约谈 → 挂牌整治 → 问责建议. 摘牌 is the closing of 挂牌整治 by review. */
export const RungCode = z.enum(['reminder', 'notice', 'letter', 'talk', 'listing', 'accountability']);
export type RungCode = z.infer<typeof RungCode>;

export const rungCodes = {
  reminder: { zh: '提醒', en: 'Reminder' },
  notice: { zh: '通报', en: 'Notice' },
  letter: { zh: '督办函', en: 'Supervision letter' },
  talk: { zh: '约谈', en: 'Talk' },
  listing: { zh: '挂牌整治', en: 'Listing for rectification' },
  accountability: { zh: '问责建议', en: 'Advice on accountability' },
} as const satisfies Record<RungCode, Words>;

const Count = z.number().int().min(1).max(99);
const Months = z.number().int().min(1).max(36);

/** One way onto a rung. Only what a unit as such owes counts; never the number of its cases, never a person. */
export const RungEntry = z.discriminatedUnion('kind', [
  /** Periods of tasks that were due in the last months and not handed in. */
  z.strictObject({ kind: z.literal('overdue-periods'), atLeast: Count, withinMonths: Months }),
  /** Reports that were returned on review in the last months. */
  z.strictObject({ kind: z.literal('returned-reports'), atLeast: Count, withinMonths: Months }),
  /** Problems of the list past their deadline and not rectified. */
  z.strictObject({ kind: z.literal('overdue-problems'), atLeast: Count }),
  /** Resolutions of meetings past their day and not reported. */
  z.strictObject({ kind: z.literal('overdue-resolutions'), atLeast: Count }),
  /** A case on another rung whose reply or rectification is overdue. */
  z.strictObject({ kind: z.literal('unanswered'), rung: RungCode, atLeast: Count }),
  /** Cases issued on another rung in the last months. */
  z.strictObject({ kind: z.literal('issued'), rung: RungCode, atLeast: Count, withinMonths: Months }),
]);
export type RungEntry = z.infer<typeof RungEntry>;

/** Who has to approve: nobody else, the head of the office, or a leader of the county. Never the author. */
export const ApprovalLevel = z.enum(['none', 'office', 'leader']);
export type ApprovalLevel = z.infer<typeof ApprovalLevel>;

export const RungTerms = z.strictObject({
  /** Any one of these suffices. Empty: never proposed. */
  entry: z.array(RungEntry).max(10),
  approval: ApprovalLevel,
  /** Working days for the reply from the day of issue, that day not counted; null: no reply is asked. */
  replyWorkingDays: z.number().int().min(1).max(90).nullable(),
  /** Beside the reply, a report on what was put right, within so many working days of issue; null: none is asked. */
  rectifyWorkingDays: z.number().int().min(1).max(250).nullable(),
  /** Characters before the year in its numbers, as in 联办督〔2026〕1号. */
  numberWord: z.string().trim().min(1).max(30),
  /** Text that a new draft starts with. */
  template: Prose,
});
export type RungTerms = z.infer<typeof RungTerms>;

/** A rung as it is in force since a moment; earlier terms are kept for the cases issued under them. */
export const SupervisionRung = z.strictObject({
  id: SupervisionRungId,
  code: RungCode,
  /** 1 for the lowest. */
  order: z.number().int().positive(),
  words: z.strictObject({ zh: Line, en: Line }),
  ...RungTerms.shape,
  /** Draft and submit only: the county office hands it to the organ in charge and decides nothing. */
  submitsUpward: z.boolean(),
  validFrom: Moment,
  validTo: Moment.nullable(),
});
export type SupervisionRung = z.infer<typeof SupervisionRung>;

/** Who is reminded: whoever handles the task (else the unit's people), the unit's lead, or the office. */
export const ReminderAudience = z.enum(['handler', 'lead', 'office']);
export type ReminderAudience = z.infer<typeof ReminderAudience>;

/** When to remind of a due day: `-P3D` three days before, `P0D` on it, `P1D` a day after. */
export const ReminderRuleText = z.strictObject({
  offset: z.string().regex(/^-?P\d{1,3}D$/),
  at: TimeOfDay,
  workingDaysOnly: z.boolean(),
  audience: z.array(ReminderAudience).min(1).max(3),
  /** Also by SMS or WeCom, to those who chose it. */
  outside: z.boolean(),
});
export type ReminderRuleText = z.infer<typeof ReminderRuleText>;

export const ReminderRule = z.strictObject({ id: ReminderRuleId, ...ReminderRuleText.shape, since: Day });
export type ReminderRule = z.infer<typeof ReminderRule>;
