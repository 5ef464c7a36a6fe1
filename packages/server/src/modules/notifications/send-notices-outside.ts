import { notificationKinds, NotificationKind } from '@lianfang/contract/notifications/kinds';
import type { NotificationPreferences, OutsideChannel } from '@lianfang/contract/notifications/notifications';
import type { HolidayCalendar } from '@lianfang/engine/calendar/holiday-calendar';
import { nextAllowedInstant, type QuietHours } from '@lianfang/engine/calendar/quiet-hours';
import { sql, type SqlBool } from 'kysely';
import { z } from 'zod';
import type { Reader } from '../../kernel/database/connect.ts';
import { defineJob, type JobCall } from '../../kernel/jobs/define-job.ts';
import { post } from '../../kernel/outbox/post.ts';
import type { Transaction } from '../../kernel/database/connect.ts';
import { openPhone } from '../people/index.ts';
import { countyCalendar, countySettings } from '../system/index.ts';
import { preferencesOf } from './preference-views.ts';

/** What holds in the county for everybody; whoever wants other hours says so in their preferences. */
interface CountyTimes {
  readonly calendar: HolidayCalendar;
  readonly quiet: QuietHours;
}

const Payload = z.strictObject({ notificationIds: z.array(z.uuid()).max(500) });

/** Notices that are still unread, with the sealed number of whoever they are for. */
const unreadNotices = (tx: Reader, ids: readonly string[]) =>
  tx
    .selectFrom('notification')
    .innerJoin('person', 'person.id', 'notification.person_id')
    .select(['notification.id', 'notification.kind', 'notification.person_id', 'person.phone_sealed'])
    .where(sql<SqlBool>`notification.id = any(${ids}::text[]::uuid[])`)
    .where('notification.read_at', 'is', null)
    .where('person.status', '=', 'active')
    .orderBy('notification.id')
    .execute();

type Unread = Awaited<ReturnType<typeof unreadNotices>>[number];

/**
 * What leaves the platform says that something waits, never what: it passes through operators and group chats
 * (个人信息保护法 第六条, 反电信网络诈骗法 第五条).
 */
const outsideWords = (kind: NotificationKind): string =>
  `【联防反诈】您有一条“${notificationKinds[kind].words.zh}”通知，请登录平台查看。`;

const channelsFor = (chosen: NotificationPreferences | undefined, kind: NotificationKind): OutsideChannel[] =>
  chosen?.topics.includes(notificationKinds[kind].topic) ? chosen.channels : [];

const sendOne = async (
  call: JobCall<unknown> & { readonly tx: Transaction },
  notice: Unread,
  chosen: NotificationPreferences | undefined,
  county: CountyTimes,
): Promise<void> => {
  const kind = NotificationKind.parse(notice.kind);
  const channels = channelsFor(chosen, kind);
  const recipient =
    channels.length > 0 ? openPhone(call.platform.secrets, notice.person_id, notice.phone_sealed) : null;
  if (recipient === null) return;
  const notBefore = nextAllowedInstant(call.now.toString(), chosen?.quiet ?? county.quiet, county.calendar);
  for (const channel of channels) {
    const message = { channel, recipient, template: 'notice', words: outsideWords(kind) };
    await post(call, {
      ...message,
      dedupeKey: `notice:${notice.id}:${channel}`,
      notBefore: Temporal.Instant.from(notBefore),
    });
  }
};

/** Sends notices by the ways their receivers chose, outside everybody's quiet hours. One that was read meanwhile stays. */
export const sendNoticesOutside = defineJob({
  name: 'send-notices-outside',
  payload: Payload,
  run: async (call) => {
    const notices = await unreadNotices(call.tx, call.payload.notificationIds);
    const chosen = await preferencesOf(call.tx, [...new Set(notices.map((notice) => notice.person_id))]);
    const county = { calendar: await countyCalendar(call.tx), quiet: (await countySettings(call.tx)).quietHours };
    for (const notice of notices) await sendOne(call, notice, chosen.get(notice.person_id), county);
  },
});
