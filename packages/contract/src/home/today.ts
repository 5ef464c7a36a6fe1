import { z } from 'zod';
import { Moment, Name } from '../values.ts';

/** What a line of the work list asks for. Its page and its button follow from the kind. */
export const TodayKind = z.enum([
  'report-due',
  'report-returned',
  'report-review',
  'plan-review',
  'plan-confirm',
  'task-unassigned',
  'letter-reply',
  'letter-approve',
  'letter-review',
  'problem-rectify',
  'problem-verify',
  'resolution-due',
  'letter-late',
  'document-issue',
  'order-seal',
  'order-send',
  'order-answer',
  'objection-answer',
  'hold-ending',
  'approval-record',
  'release-due',
  'appeal-due',
  'appeal-answer',
  'watch-approve',
  'watch-take',
  'watch-late',
  'return-work',
  'return-decide',
  'clock-missed',
  'clock-explain',
  'rule-confirm',
  'key-confirm',
  'backup-late',
  'message-dead',
  'calendar-missing',
  'way-in-missing',
  'sign-in-locked',
  'role-ending',
  'trail-unsigned',
  'trail-verify',
]);
export type TodayKind = z.infer<typeof TodayKind>;

/** Words of the work list. A record is called what it is called; what the platform says of it is said in both languages. */
export const TodayText = z.strictObject({ zh: z.string().max(400), en: z.string().max(400) });
export type TodayText = z.infer<typeof TodayText>;

/** One thing the person must do, the most urgent first. */
export const TodayItem = z.strictObject({
  kind: TodayKind,
  /** Id of the task, report, plan version, letter, problem, resolution, document, case, order, appeal, entry, receiver, return, missed clock, proposal, key, backup, message, person or unit. */
  subjectId: z.uuid(),
  /** A second id where the page needs it: the period of a task. */
  partId: z.uuid().nullable(),
  title: TodayText,
  /** What of it: the period, the rung, the reason of a return. */
  remark: TodayText,
  unitName: Name.nullable(),
  dueAt: Moment.nullable(),
  state: z.enum(['overdue', 'today', 'due-soon', 'upcoming', 'no-date']),
});
export type TodayItem = z.infer<typeof TodayItem>;

export const Today = z.strictObject({
  asOf: Moment,
  items: z.array(TodayItem),
  /** How many there are of each kind, also of those beyond the list. */
  counts: z.array(z.strictObject({ kind: TodayKind, count: z.number().int(), overdue: z.number().int() })),
});
export type Today = z.infer<typeof Today>;
