import { notificationEndpoints } from '@lianfang/contract/notifications/endpoints';
import type { NotificationPreferences } from '@lianfang/contract/notifications/notifications';
import { expect, test } from 'vitest';
import { runJobsNow } from '../../../test/run-jobs.ts';
import { createWorld } from '../../../test/world.ts';
import type { Channel, Outgoing } from '../../kernel/outbox/channels.ts';
import { outboxJobs } from '../../kernel/outbox/deliver-message.ts';
import { sealPhone } from '../people/index.ts';
import { notificationJobs } from './jobs.ts';
import { notify } from './notify.ts';

// Monday 2 March 2026, nine in the morning in Shanghai.
const world = await createWorld('2026-03-02T01:00:00Z');
const unit = await world.unit('县司法局');
const jobs = [...outboxJobs, ...notificationJobs];

/** Delivers into a list in place of the operator's gateway. */
const deliver = async (): Promise<(Outgoing & { readonly channel: Channel })[]> => {
  const sent: (Outgoing & { readonly channel: Channel })[] = [];
  const into = (channel: Channel) => async (message: Outgoing) => {
    sent.push({ ...message, channel });
    return { sent: true, reference: null } as const;
  };
  await runJobsNow({ ...world.platform, channels: { sms: into('sms'), wecom: into('wecom') } }, jobs);
  return sent;
};

const reader = async (chosen: Partial<NotificationPreferences>, phone: string | null = '16900000001') => {
  const person = await world.person(unit, ['unit-officer']);
  const sealed = sealPhone(world.platform.secrets, person.personId, phone);
  await world.database.query
    .updateTable('person')
    .set({ phone_sealed: sealed })
    .where('id', '=', person.personId)
    .execute();
  const body = { channels: ['sms' as const], topics: ['deadlines' as const], quiet: null, ...chosen };
  await person.call(notificationEndpoints.saveNotificationPreferences, { body });
  return person;
};

const tell = (personId: string, over: object = {}) =>
  world.database.query.transaction().execute((tx) =>
    notify(
      tx,
      {
        to: { personIds: [personId] },
        kind: 'deadline-ahead',
        subject: null,
        words: { zh: '县司法局“入户宣传”3天后到期', en: 'due in 3 days' },
        ...over,
      },
      world.clock.now(),
    ),
  );

test('goes by SMS to who chose it, once, and without saying what it is about', async () => {
  const person = await reader({});
  await tell(person.personId);
  const sent = await deliver();
  expect(sent.map(({ channel, recipient }) => [channel, recipient])).toEqual([['sms', '16900000001']]);
  expect(sent[0]?.words).toBe('【联防反诈】您有一条“期限将至”通知，请登录平台查看。');
  expect(await deliver()).toEqual([]);
});

test('goes nowhere for a topic not chosen, a person without a number, a notice kept inside, or one already read', async () => {
  await tell((await reader({ topics: ['meetings'] })).personId);
  await tell((await reader({}, null)).personId);
  await tell((await reader({})).personId, { outside: false });
  const quick = await reader({});
  await tell(quick.personId);
  await quick.call(notificationEndpoints.markAllNotificationsRead, { body: { upTo: world.clock.now().toString() } });
  expect(await deliver()).toEqual([]);
});

test('waits for the end of quiet hours and for a working day', async () => {
  const morning = world.clock.now();
  const usual = await reader({});
  const anytime = await reader({ quiet: { from: '00:00', to: '00:00', workingDaysOnly: false } });
  // Friday 6 March, half past nine in the evening.
  world.clock.set(Temporal.Instant.from('2026-03-06T13:30:00Z'));
  await tell(usual.personId);
  await tell(anytime.personId);
  expect(await deliver()).toHaveLength(1);
  world.clock.set(Temporal.Instant.from('2026-03-09T00:29:59Z'));
  expect(await deliver()).toEqual([]);
  world.clock.set(Temporal.Instant.from('2026-03-09T00:30:00Z'));
  expect(await deliver()).toHaveLength(1);
  world.clock.set(morning);
});
