import { NotificationId, PersonId } from '@lianfang/contract/ids';
import { notificationEndpoints } from '@lianfang/contract/notifications/endpoints';
import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import { describe, expect, test } from 'vitest';
import { createWorld } from '../../../test/world.ts';
import { findUnit } from '../units/index.ts';
import { type Notice, notify } from './notify.ts';
import { whoMay } from './who-may.ts';

const world = await createWorld();
const office = await world.unit('县联席办', 'office');
const justice = await world.unit('县司法局');
const school = await world.unit('县第一小学', 'school', justice);
const market = await world.unit('县市场监管局');

const send = (notice: Notice) =>
  world.database.query.transaction().execute((tx) => notify(tx, notice, world.clock.now()));
const words = { zh: '您有一项任务将到期', en: 'A task of yours is due soon' };
const ahead = { kind: 'deadline-ahead', subject: null, words } as const;
const pathOf = async (unitId: string) => (await findUnit(world.database.query, unitId))?.path ?? '';

describe('a notice to named people', () => {
  test('arrives once for each, is counted as unread and listed newest first', async () => {
    const reader = await world.person(justice, ['unit-officer']);
    const other = await world.person(justice, ['unit-officer']);
    const to = { personIds: [reader.personId, reader.personId, other.personId] };
    expect(await send({ ...ahead, to })).toHaveLength(2);
    await send({ kind: 'task-assigned', subject: { kind: 'unit', id: justice }, words, to });
    const counted = await reader.call(notificationEndpoints.countUnreadNotifications);
    expect(counted.reply.unread).toBe(2);
    const listed = await reader.call(notificationEndpoints.listNotifications);
    expect(listed.reply.rows.map((row) => row.kind)).toEqual(['task-assigned', 'deadline-ahead']);
    expect(listed.reply.rows[0]?.subject).toEqual({ kind: 'unit', id: justice });
  });

  test('is not kept a second time under the same key', async () => {
    const reader = await world.person(justice, ['unit-officer']);
    const notice = { ...ahead, to: { personIds: [reader.personId] }, dedupeKey: 'due:1' } as const;
    expect(await send(notice)).toEqual([reader.personId]);
    expect(await send(notice)).toEqual([]);
  });

  test('does not come back to whoever caused it', async () => {
    const causer = await world.person(justice, ['unit-lead']);
    const unit = await findUnit(world.database.query, justice);
    const by = {
      kind: 'person',
      personId: PersonId.parse(causer.personId),
      name: '测试人员',
      sessionId: '',
      unitId: justice,
      unitPath: unit?.path ?? '',
      held: [],
    } as const;
    expect(await send({ ...ahead, to: { personIds: [causer.personId] }, by })).toEqual([]);
  });

  test('too long for a line, is cut instead of refused', async () => {
    const reader = await world.person(justice, ['unit-officer']);
    await send({ ...ahead, words: { zh: '期'.repeat(400), en: 'x' }, to: { personIds: [reader.personId] } });
    const listed = await reader.call(notificationEndpoints.listNotifications);
    expect(listed.reply.rows[0]?.words.zh).toHaveLength(300);
  });
});

describe('whoever may act is told', () => {
  test('the leads of the unit and of those above it, nobody beside them', async () => {
    const above = await world.person(justice, ['unit-lead']);
    const own = await world.person(school, ['unit-lead']);
    const beside = await world.person(market, ['unit-lead']);
    const officer = await world.person(school, ['unit-officer']);
    const may = await whoMay(
      world.database.query,
      'report.submit',
      { unitPath: await pathOf(school) },
      world.clock.now(),
    );
    expect(may).toContain(above.personId);
    expect(may).toContain(own.personId);
    expect(may).not.toContain(beside.personId);
    expect(may).not.toContain(officer.personId);
  });

  test('the author of a draft is not asked to approve it', async () => {
    const author = await world.person(office, ['office-director'], world.county);
    const other = await world.person(office, ['office-director'], world.county);
    const on = { unitPath: await pathOf(market), approval: 'office', authorId: author.personId };
    const may = await whoMay(world.database.query, 'supervision.issue', on, world.clock.now());
    expect(may).toContain(other.personId);
    expect(may).not.toContain(author.personId);
  });

  test('a deputy of the day is told for the person they stand in for', async () => {
    const lead = await world.person(market, ['unit-lead']);
    const deputy = await world.person(market, []);
    const body = {
      deputyId: PersonId.parse(deputy.personId),
      since: '2026-03-02',
      until: '2026-03-09',
      reason: '外出学习',
    };
    const named = await lead.call(peopleEndpoints.nameDeputy, {
      params: { personId: PersonId.parse(lead.personId) },
      body,
    });
    expect(named.status).toBe(200);
    const may = await whoMay(
      world.database.query,
      'report.submit',
      { unitPath: await pathOf(market) },
      world.clock.now(),
    );
    expect(may).toContain(deputy.personId);
  });

  test('a thing that does not say where it belongs reaches nobody', async () => {
    expect(await whoMay(world.database.query, 'report.submit', {}, world.clock.now())).toEqual([]);
  });
});

describe('reading', () => {
  test('marks one, and then all up to a moment; later ones stay unread', async () => {
    const reader = await world.person(justice, ['unit-officer']);
    const to = { personIds: [reader.personId] };
    await send({ ...ahead, to });
    await send({ ...ahead, to });
    const [first] = (await reader.call(notificationEndpoints.listNotifications)).reply.rows;
    const notificationId = NotificationId.parse(first?.id);
    const marked = await reader.call(notificationEndpoints.markNotificationRead, { params: { notificationId } });
    expect(marked.reply.readAt).toBe(world.clock.now().toString({ smallestUnit: 'millisecond' }));
    const upTo = world.clock.now().toString();
    world.clock.advance(Temporal.Duration.from({ minutes: 5 }));
    await send({ ...ahead, to });
    const all = await reader.call(notificationEndpoints.markAllNotificationsRead, { body: { upTo } });
    expect(all.reply.marked).toBe(1);
    const unread = await reader.call(notificationEndpoints.listNotifications, { query: { unread: 'true' } });
    expect(unread.reply.total).toBe(1);
    const again = await reader.call(notificationEndpoints.markNotificationRead, { params: { notificationId } });
    expect(again.reply.readAt).toBe(marked.reply.readAt);
  });

  test('another person’s notice cannot be marked, an unknown one is not found, a stranger must sign in', async () => {
    const reader = await world.person(justice, ['unit-officer']);
    const nosy = await world.person(office, ['office-director'], world.county);
    await send({ ...ahead, to: { personIds: [reader.personId] } });
    const [row] = (await reader.call(notificationEndpoints.listNotifications)).reply.rows;
    const params = { notificationId: NotificationId.parse(row?.id) };
    expect((await nosy.call(notificationEndpoints.markNotificationRead, { params })).code).toBe('not-allowed');
    const unknown = { notificationId: NotificationId.parse('00000000-0000-7000-8000-000000000000') };
    expect((await nosy.call(notificationEndpoints.markNotificationRead, { params: unknown })).code).toBe('not-found');
    expect((await world.stranger().call(notificationEndpoints.listNotifications)).code).toBe('sign-in-needed');
  });

  test('pages follow each other without a gap, and a topic narrows them', async () => {
    const reader = await world.person(justice, ['unit-officer']);
    const to = { personIds: [reader.personId] };
    for (let round = 0; round < 5; round += 1) await send({ ...ahead, to });
    await send({ kind: 'meeting-invited', subject: null, words, to });
    const seen: string[] = [];
    for (let cursor: string | undefined; ;) {
      const query = { limit: 2, ...(cursor === undefined ? {} : { cursor }) };
      const page = await reader.call(notificationEndpoints.listNotifications, { query });
      seen.push(...page.reply.rows.map((row) => row.id));
      if (page.reply.next === null) break;
      cursor = page.reply.next;
    }
    expect(new Set(seen).size).toBe(6);
    const meetings = await reader.call(notificationEndpoints.listNotifications, { query: { topic: 'meetings' } });
    expect(meetings.reply.rows.map((row) => row.kind)).toEqual(['meeting-invited']);
  });
});

describe('preferences', () => {
  test('start with nothing outside, are kept, and are one’s own', async () => {
    const reader = await world.person(justice, ['unit-officer']);
    const other = await world.person(justice, ['unit-officer']);
    const before = await reader.call(notificationEndpoints.readNotificationPreferences);
    expect(before.reply.channels).toEqual([]);
    const quiet = { from: '20:00', to: '09:00', workingDaysOnly: true };
    const body = { channels: ['sms' as const], topics: ['deadlines' as const], quiet };
    const saved = await reader.call(notificationEndpoints.saveNotificationPreferences, { body });
    expect(saved.status).toBe(200);
    await reader.call(notificationEndpoints.saveNotificationPreferences, { body: { ...body, quiet: null } });
    const after = await reader.call(notificationEndpoints.readNotificationPreferences);
    expect(after.reply).toEqual({ channels: ['sms'], topics: ['deadlines'], quiet: null });
    expect((await other.call(notificationEndpoints.readNotificationPreferences)).reply.channels).toEqual([]);
  });

  test('a time of day that does not exist is refused', async () => {
    const reader = await world.person(justice, ['unit-officer']);
    const body = { channels: [], topics: [], quiet: { from: '25:00', to: '09:00', workingDaysOnly: false } };
    expect((await reader.call(notificationEndpoints.saveNotificationPreferences, { body })).code).toBe('bad-request');
  });
});
