import { startingSettings } from '@lianfang/contract/system/settings';
import { systemEndpoints } from '@lianfang/contract/system/endpoints';
import { nextAllowedInstant } from '@lianfang/engine/calendar/quiet-hours';
import { isWorkingDay } from '@lianfang/engine/calendar/working-days';
import { describe, expect, test } from 'vitest';
import { createLoopback } from '../../../test/loopback.ts';
import { runJobsNow } from '../../../test/run-jobs.ts';
import { createWorld } from '../../../test/world.ts';
import { writeWith } from '../../kernel/database/transact.ts';
import { outboxJobs } from '../../kernel/outbox/deliver-message.ts';
import { post } from '../../kernel/outbox/post.ts';
import { smsGateway } from '../../kernel/outbox/sms-gateway.ts';
import { countyCalendar, countySettings, systemJobs } from './index.ts';

const world = await createWorld();
const { database, platform, clock } = world;
const admin = await world.person(world.county, ['system-admin']);
const officer = await world.person(world.county, ['office-officer']);
const stranger = world.stranger();

const calendar = () => countyCalendar(database.query);
const change = (settings: object, version: number) =>
  admin.call(systemEndpoints.changeSettings, { body: { settings: { ...startingSettings, ...settings }, version } });

const enter = (year: number, arrangements: object[]) =>
  admin.call(systemEndpoints.importHolidayYear, {
    params: { year },
    body: { basis: '国办发明电〔2026〕0号', arrangements: arrangements as never },
  });
/** The clock moves by days here, and a session does not last that long. */
const signedIn = () => world.person(world.county, ['system-admin']);

const backups = async () => (await (await signedIn()).call(systemEndpoints.listBackups)).reply.rows;

describe('settings', () => {
  test('start as everywhere, and are the system administrator’s alone', async () => {
    expect((await admin.call(systemEndpoints.readSettings)).reply).toEqual({ settings: startingSettings, version: 0 });
    expect((await officer.call(systemEndpoints.readSettings)).code).toBe('not-allowed');
    expect((await stranger.call(systemEndpoints.readSettings)).code).toBe('sign-in-needed');
  });

  test('change for everybody, keep their history, and are not overwritten by somebody who saw an older version', async () => {
    const quietHours = { from: '20:00', to: '07:30', workingDaysOnly: false };
    expect((await change({ displayName: '格桑县联防反诈', quietHours }, 0)).reply.version).toBe(1);
    expect((await change({ helpLine: '县联席办' }, 0)).code).toBe('changed-meanwhile');
    const second = { displayName: '格桑县联防反诈', helpLine: '县联席办', quietHours };
    expect((await change(second, 1)).reply.version).toBe(2);
    expect((await change(second, 2)).reply.version).toBe(2);
    expect(await countySettings(database.query)).toEqual({ ...startingSettings, ...second });
    const { rows, total } = (await admin.call(systemEndpoints.listSettingsChanges)).reply;
    expect(rows.map((row) => row.changed)).toEqual([['helpLine'], ['displayName', 'quietHours']]);
    expect(total).toBe(2);
    const seen = (await stranger.call(systemEndpoints.readPlatform)).reply;
    expect(seen).toMatchObject({ name: '格桑县联防反诈', helpLine: '县联席办' });
  });

  test('of two changes at once one is told that the other came first', async () => {
    const both = await Promise.all([change({ issuer: '甲' }, 2), change({ issuer: '乙' }, 2)]);
    expect(both.map((one) => one.code).toSorted()).toEqual(['changed-meanwhile', null]);
  });

  test('that make no sense are refused', async () => {
    for (const wrong of [{ backupsKept: 1 }, { quietHours: { from: '25:00', to: '08:00', workingDaysOnly: true } }])
      expect((await change(wrong, 3)).code).toBe('bad-request');
  });
});

describe('the holiday calendar', () => {
  const newYear = { name: '元旦', from: '2027-01-01', to: '2027-01-03', workedInstead: ['2026-12-27'] };

  test('is the State Council’s until the county says otherwise, and everybody may read it', async () => {
    const { reply } = await officer.call(systemEndpoints.readHolidayYear, { params: { year: 2026 } });
    expect(reply).toMatchObject({ year: 2026, known: true });
    expect(reply.days.every((day) => day.origin === 'state-council')).toBe(true);
    const later = (await officer.call(systemEndpoints.readHolidayYear, { params: { year: 2031 } })).reply;
    expect(later).toEqual({ year: 2031, known: false, basis: null, days: [] });
    expect((await stranger.call(systemEndpoints.readHolidayYear, { params: { year: 2026 } })).code).toBe(
      'sign-in-needed',
    );
  });

  test('takes the notice of a coming year, a day in December before included', async () => {
    const { reply } = await enter(2027, [newYear]);
    expect(reply).toMatchObject({ year: 2027, known: true, basis: '国办发明电〔2026〕0号' });
    expect(reply.days.map((day) => [day.date, day.kind])).toEqual([
      ['2026-12-27', 'workday'],
      ['2027-01-01', 'holiday'],
      ['2027-01-02', 'holiday'],
      ['2027-01-03', 'holiday'],
    ]);
    expect(isWorkingDay('2027-01-01', await calendar())).toBe(false);
    expect(isWorkingDay('2026-12-27', await calendar())).toBe(true);
    expect((await calendar()).years.has(2027)).toBe(true);
    expect((await enter(2027, [{ ...newYear, workedInstead: [] }])).reply.days).toHaveLength(3);
  });

  test('goes over the release’s own table, also where it takes a day back', async () => {
    const own = { name: '元旦', from: '2026-01-01', to: '2026-01-01', workedInstead: [] };
    const { reply } = await enter(2026, [own]);
    expect(reply.days).toEqual([{ date: '2026-01-01', kind: 'holiday', name: '元旦', origin: 'county' }]);
    expect(isWorkingDay('2026-10-01', await calendar())).toBe(true);
  });

  test.each([
    ['calendar-day-outside-year', { ...newYear, from: '2028-01-01', to: '2028-01-02' }],
    ['calendar-day-outside-year', { ...newYear, from: '2027-01-03', to: '2027-01-01' }],
    ['calendar-workday-on-weekday', { ...newYear, workedInstead: ['2027-01-06'] }],
    ['calendar-day-twice', { ...newYear, workedInstead: ['2027-01-02'] }],
  ])('refuses a notice that cannot be: %s', async (code, arrangement) => {
    expect((await enter(2027, [arrangement])).code).toBe(code);
  });

  test('takes a local holiday, and the officer may not set one', async () => {
    const day = { params: { day: '2026-08-01' }, body: { kind: 'holiday', name: '赛马节' } } as const;
    expect((await officer.call(systemEndpoints.changeCalendarDay, day)).code).toBe('not-allowed');
    expect((await admin.call(systemEndpoints.changeCalendarDay, day)).reply.days).toContainEqual({
      date: '2026-08-01',
      kind: 'holiday',
      name: '赛马节',
      origin: 'county',
    });
    const quiet = { from: '18:00', to: '08:30', workingDaysOnly: true };
    expect(nextAllowedInstant('2026-07-31T11:00:00Z', quiet, await calendar())).toBe('2026-08-03T00:30:00.000Z');
    const usual = { ...day, body: { kind: 'usual', name: '赛马节' } } as const;
    expect((await admin.call(systemEndpoints.changeCalendarDay, usual)).reply.days).toHaveLength(1);
  });
});

describe('backups', () => {
  test('are written when ordered, one at a time', async () => {
    await runJobsNow(platform, systemJobs);
    const ordered = (await admin.call(systemEndpoints.orderBackup)).reply;
    expect(ordered).toMatchObject({ state: 'running', askedBy: '测试人员' });
    expect((await admin.call(systemEndpoints.orderBackup)).code).toBe('backup-running');
    expect((await officer.call(systemEndpoints.orderBackup)).code).toBe('not-allowed');
    await runJobsNow(platform, systemJobs);
    const [done] = await backups();
    expect(done).toMatchObject({ id: ordered.id, state: 'done', sealed: false });
    expect(done?.bytes).toBeGreaterThan(1000);
    expect(done?.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  test('are written every night, and only as many are kept as the settings say', async () => {
    const { reply } = await admin.call(systemEndpoints.readSettings);
    await change({ ...reply.settings, backupsKept: 3 }, reply.version);
    for (let night = 0; night < 4; night += 1) {
      clock.advance(Temporal.Duration.from({ hours: 24 }));
      await runJobsNow(platform, systemJobs);
    }
    const states = (await backups()).map((one) => one.state);
    expect(states).toEqual(['done', 'done', 'done', 'removed', 'removed', 'removed']);
    const state = (await (await signedIn()).call(systemEndpoints.readSystemState)).reply;
    expect(state.lastBackupAt).toBe((await backups())[0]?.startedAt);
    expect(state.databaseBytes).toBeGreaterThan(1_000_000);
    expect(state.freeBytes).toBeGreaterThan(0);
  });
});

describe('messages to the outside', () => {
  test('that were given up are shown without recipient and words, and sent again on demand', async () => {
    const administrator = await signedIn();
    const other = await world.person(world.county, ['office-officer']);
    const gateway = await createLoopback(() => ({ status: 200, body: '{"accepted":true}' }));
    await writeWith(database, (tx) =>
      post(
        { tx, now: clock.now(), platform },
        { channel: 'sms', recipient: '16900000000', template: 'notice', words: '保密', dedupeKey: 'a' },
      ),
    );
    await runJobsNow(platform, outboxJobs);
    const got = await administrator.call(systemEndpoints.listOutboxMessages, { query: { state: 'dead' } });
    expect(got.reply.rows).toMatchObject([{ channel: 'sms', fault: 'channel-not-set-up', attempts: 1 }]);
    expect(got.text).not.toMatch(/16900000000|保密/);
    const params = { messageId: String(got.reply.rows[0]?.id) as never };
    expect((await other.call(systemEndpoints.retryOutboxMessage, { params })).code).toBe('not-allowed');
    expect((await administrator.call(systemEndpoints.retryOutboxMessage, { params })).reply.state).toBe('waiting');
    expect((await administrator.call(systemEndpoints.retryOutboxMessage, { params })).code).toBe(
      'message-not-given-up',
    );
    const reachable = { ...platform, channels: { sms: smsGateway({ url: gateway.url, token: null }) } };
    await runJobsNow(reachable, outboxJobs);
    expect(gateway.heard).toHaveLength(1);
    expect((await administrator.call(systemEndpoints.listOutboxMessages)).reply.rows[0]).toMatchObject({
      state: 'sent',
    });
    const unknown = { messageId: '00000000-0000-7000-8000-000000000000' as never };
    expect((await administrator.call(systemEndpoints.retryOutboxMessage, { params: unknown })).code).toBe('not-found');
  });

  test('a cursor that is none of ours is a bad request', async () => {
    const got = await (await signedIn()).call(systemEndpoints.listOutboxMessages, { query: { cursor: 'x' } });
    expect(got.code).toBe('bad-request');
  });
});

test('what the county says of its hours and days holds for messages to the outside', async () => {
  const { version } = (await (await signedIn()).call(systemEndpoints.readSettings)).reply;
  const quietHours = { from: '20:00', to: '07:30', workingDaysOnly: false };
  const settings = { ...startingSettings, quietHours };
  await (await signedIn()).call(systemEndpoints.changeSettings, { body: { settings, version } });
  const times = { calendar: await calendar(), quiet: (await countySettings(database.query)).quietHours };
  expect(times.quiet).toEqual({ from: '20:00', to: '07:30', workingDaysOnly: false });
  expect(nextAllowedInstant('2026-03-02T13:00:00Z', times.quiet, times.calendar)).toBe('2026-03-02T23:30:00.000Z');
});
