import { z } from 'zod';
import { Line, Moment, Name } from '../values.ts';

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
  'order-seal',
  'order-answer',
  'release-due',
  'appeal-due',
  'appeal-answer',
  'watch-approve',
  'watch-take',
  'watch-late',
  'return-work',
  'return-decide',
  'clock-missed',
  'rule-confirm',
]);
export type TodayKind = z.infer<typeof TodayKind>;

/** One thing the person must do, the most urgent first. */
export const TodayItem = z.strictObject({
  kind: TodayKind,
  /** Id of the task, report, plan version, letter, problem, resolution, case, order, appeal, entry, receiver, return, missed clock or proposal. */
  subjectId: z.uuid(),
  /** A second id where the page needs it: the period of a task. */
  partId: z.uuid().nullable(),
  title: Line,
  /** What of it: the period, the rung, the reason of a return. */
  remark: z.string().max(300),
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
