import { meetingEndpoints } from '@lianfang/contract/meetings/endpoints';
import { notificationEndpoints } from '@lianfang/contract/notifications/endpoints';
import { describe, expect, test } from 'vitest';
import { createMeetingWorld, meetingAt as at, meetingOf } from '../../../test/meeting-world.ts';
import { createWorld } from '../../../test/world.ts';

const world = await createWorld('2026-03-02T01:00:00Z');
const county = await createMeetingWorld(world);
const { officer, director, leader, marketLead, schoolLead, bankLead } = county;
const { planMeeting, amendMeeting, cancelMeeting, holdMeeting, readMeeting, listMeetings } = meetingEndpoints;
const { signInToMeeting, recordAttendance, writeMinutes, submitMinutes, returnMinutes, confirmMinutes } =
  meetingEndpoints;

describe('a meeting', () => {
  test('is told to the invited units, and is unknown to others', async () => {
    const meeting = await county.planned();
    const notices = await marketLead.call(notificationEndpoints.listNotifications);
    expect(notices.reply.rows[0]).toMatchObject({
      kind: 'meeting-invited',
      subject: { kind: 'meeting', id: meeting.id },
    });
    expect(notices.reply.rows[0]?.words.zh).toBe(
      '会议通知：《第一季度联席会议》（2026-03-03 09:30，县政府三楼会议室）',
    );
    const params = { meetingId: meeting.id };
    expect((await marketLead.call(readMeeting, { params })).reply.agenda[0]?.unitName).toBe('县市场监管局');
    expect((await bankLead.call(readMeeting, { params })).code).toBe('not-found');
    expect((await bankLead.call(listMeetings)).reply.rows).toEqual([]);
  });

  test('takes sign-ins from an hour before it begins, for the own unit, once', async () => {
    const there = world.clock.now();
    const meeting = await county.planned();
    const { params } = at(meeting);
    expect((await marketLead.call(signInToMeeting, { params })).code).toBe('meeting-not-yet');
    world.clock.set(Temporal.Instant.from('2026-03-03T00:30:00Z'));
    const lead = await world.person(county.market, ['unit-lead']);
    const outsider = await world.person(county.office, ['office-officer'], world.county);
    await lead.call(signInToMeeting, { params });
    const twice = await lead.call(signInToMeeting, { params });
    expect(twice.reply).toMatchObject({ invited: 2, signedIn: 1 });
    expect(twice.reply.attendance.find((one) => one.unitId === county.market)?.signedIn).toHaveLength(1);
    expect((await outsider.call(signInToMeeting, { params })).code).toBe('meeting-not-invited');
    const paper = { params, body: { unitId: county.school, name: '张校长' } };
    expect((await outsider.call(recordAttendance, paper)).reply.signedIn).toBe(2);
    const wrong = { params, body: { unitId: county.bank, name: '李行长' } };
    expect((await outsider.call(recordAttendance, wrong)).code).toBe('meeting-not-invited');
    expect((await lead.call(recordAttendance, paper)).code).toBe('not-allowed');
    world.clock.set(there);
  });

  test('is amended and cancelled only while planned', async () => {
    const meeting = await county.planned();
    const text = {
      title: '改期会议',
      kind: 'plenary',
      startsAt: '2026-03-04T01:30:00Z',
      place: '二楼',
      chairId: null,
      unitIds: [county.market],
      agenda: [],
    };
    const moved = meetingOf(await officer.call(amendMeeting, at(meeting, text)));
    expect(moved).toMatchObject({ title: '改期会议', invited: 1, agenda: [] });
    expect((await officer.call(amendMeeting, at(meeting, text))).code).toBe('changed-meanwhile');
    const gone = meetingOf(await officer.call(cancelMeeting, at(moved, { reason: '天气' })));
    expect((await officer.call(holdMeeting, at(gone))).code).toBe('meeting-state');
    expect((await officer.call(amendMeeting, at(gone, text))).code).toBe('meeting-state');
    expect((await marketLead.call(signInToMeeting, { params: at(gone).params })).code).toBe('meeting-state');
  });

  test('with a unit that is closed or a chair nobody knows is refused; a unit cannot call one', async () => {
    const nobody = '00000000-0000-7000-8000-000000000000' as never;
    const body = { title: '会', kind: 'other' as const, startsAt: '2026-03-04T01:30:00Z', place: '二楼', agenda: [] };
    const call = (over: object, as = officer) =>
      as.call(planMeeting, { body: { ...body, chairId: null, unitIds: [county.market], ...over } });
    expect((await call({ unitIds: [nobody] })).code).toBe('meeting-unit-closed');
    expect((await call({ chairId: nobody })).code).toBe('meeting-chair-unknown');
    expect((await call({}, marketLead)).code).toBe('not-allowed');
  });

  test('is found by its days, latest first', async () => {
    for (const day of ['2026-06-02', '2026-06-01', '2026-06-03'])
      await county.planned({ startsAt: `${day}T01:00:00Z` });
    const query = { from: '2026-06-01', to: '2026-06-02', limit: 1 };
    const first = await officer.call(listMeetings, { query });
    expect(first.reply.rows.map((row) => row.startsAt)).toEqual(['2026-06-02T01:00:00.000Z']);
    const next = await officer.call(listMeetings, { query: { ...query, cursor: first.reply.next ?? '' } });
    expect(next.reply).toMatchObject({ rows: [{ startsAt: '2026-06-01T01:00:00.000Z' }], next: null });
  });
});

describe('minutes', () => {
  test('are the office’s draft until another person confirms them; then their resolutions are owed and told', async () => {
    const submitted = await county.submitted();
    const { params } = at(submitted);
    const before = await marketLead.call(readMeeting, { params });
    expect(before.reply).toMatchObject({ minutes: null, resolutions: [], history: [] });
    expect((await marketLead.call(meetingEndpoints.listResolutions)).reply.rows).toEqual([]);
    const waiting = await director.call(notificationEndpoints.listNotifications);
    expect(waiting.reply.rows[0]).toMatchObject({ kind: 'minutes-waiting', subject: { id: submitted.id } });
    const confirmed = meetingOf(await director.call(confirmMinutes, at(submitted)));
    expect(confirmed).toMatchObject({ state: 'confirmed', openResolutions: 2 });
    const after = await marketLead.call(readMeeting, { params });
    expect(after.reply.minutes).toBe('会议听取了情况汇报。');
    expect(after.reply.resolutions).toHaveLength(2);
    const owed = await marketLead.call(meetingEndpoints.listResolutions);
    expect(owed.reply.rows.map((row) => row.text)).toEqual(['月底前完成商户入户宣传']);
    const told = await schoolLead.call(notificationEndpoints.listNotifications);
    expect(told.reply.rows.map((row) => row.kind)).toContain('resolution-received');
  });

  test('are not confirmed by anybody who wrote at them, nor by an officer, nor twice', async () => {
    const there = await county.submitted();
    expect((await officer.call(confirmMinutes, at(there))).code).toBe('not-allowed');
    const back = meetingOf(await director.call(returnMinutes, at(there, { reason: '请补充' })));
    const own = meetingOf(await director.call(writeMinutes, at(back, { minutes: '主任改过', resolutions: [] })));
    const edited = meetingOf(await officer.call(writeMinutes, at(own, { minutes: '再改', resolutions: [] })));
    const sent = meetingOf(await officer.call(submitMinutes, at(edited)));
    expect((await director.call(confirmMinutes, at(sent))).code).toBe('minutes-own');
    expect(sent.resolutions).toEqual([]);
    const both = await Promise.all([leader, leader].map((one) => one.call(confirmMinutes, at(sent))));
    expect(both.filter((got) => got.status === 200)).toHaveLength(1);
    expect((await leader.call(confirmMinutes, at(sent))).code).toBe('meeting-state');
  });

  test('that are empty are not handed in, and are written only after the meeting', async () => {
    const meeting = await county.planned();
    const minutes = { minutes: '纪要', resolutions: [] };
    expect((await officer.call(writeMinutes, at(meeting, minutes))).code).toBe('meeting-state');
    const held = meetingOf(await officer.call(holdMeeting, at(meeting)));
    expect((await officer.call(submitMinutes, at(held))).code).toBe('minutes-empty');
    expect((await marketLead.call(writeMinutes, at(held, minutes))).code).toBe('not-allowed');
    const nobody = { unitId: '00000000-0000-7000-8000-000000000000', text: 'x', dueOn: '2026-03-31' };
    const wrong = { ...minutes, resolutions: [nobody] };
    expect((await officer.call(writeMinutes, at(held, wrong))).code).toBe('meeting-unit-closed');
    expect((await officer.call(writeMinutes, at({ ...held, version: 9 }, minutes))).code).toBe('changed-meanwhile');
  });
});
