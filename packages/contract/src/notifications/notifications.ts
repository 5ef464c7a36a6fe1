import { z } from 'zod';
import { NotificationId } from '../ids.ts';
import { Line, Moment } from '../values.ts';
import { TimeOfDay } from '../time-of-day.ts';
import { NotificationKind, NotificationSubjectKind, NotificationTopic } from './kinds.ts';

/** One notice to one person. `words` never hold more than the receiver may see on the page it leads to. */
export const Notification = z.strictObject({
  id: NotificationId,
  kind: NotificationKind,
  subject: z.strictObject({ kind: NotificationSubjectKind, id: z.uuid() }).nullable(),
  words: z.strictObject({ zh: Line, en: Line }),
  at: Moment,
  readAt: Moment.nullable(),
});
export type Notification = z.infer<typeof Notification>;

/** Ways by which a notice leaves the platform. */
export const OutsideChannel = z.enum(['sms', 'wecom']);
export type OutsideChannel = z.infer<typeof OutsideChannel>;

/** When nobody is to be disturbed outside the platform: [from, to) each day, over midnight where `from` is later. */
export const QuietTimes = z.strictObject({ from: TimeOfDay, to: TimeOfDay, workingDaysOnly: z.boolean() });
export type QuietTimes = z.infer<typeof QuietTimes>;

/** What also reaches a person by SMS or WeCom. In the platform every notice arrives at once. */
export const NotificationPreferences = z.strictObject({
  channels: z.array(OutsideChannel).max(2),
  topics: z.array(NotificationTopic).max(20),
  /** Null: the county's own quiet hours. */
  quiet: QuietTimes.nullable(),
});
export type NotificationPreferences = z.infer<typeof NotificationPreferences>;

export const startingNotificationPreferences: NotificationPreferences = {
  channels: [],
  topics: ['deadlines', 'supervision', 'meetings'],
  quiet: null,
};
