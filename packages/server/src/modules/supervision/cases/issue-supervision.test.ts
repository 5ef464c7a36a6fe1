import { notificationEndpoints } from '@lianfang/contract/notifications/endpoints';
import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { describe, expect, test } from 'vitest';
import { createSupervisionWorld, through } from '../../../../test/supervision-world.ts';
import { createWorld } from '../../../../test/world.ts';

const world = await createWorld('2026-03-02T01:00:00Z');
const county = await createSupervisionWorld(world);
const { officer, otherOfficer, director, leader, marketLead, schoolLead } = county;
const { draftSupervision, editSupervision, submitSupervision, issueSupervision } = supervisionEndpoints;

const at = (made: { readonly id: string; readonly version: number }) => ({
  params: { supervisionId: made.id as never },
  body: { version: made.version },
});

describe('issuing', () => {
  test('a letter gets the number of its rung and year, and five working days to reply', async () => {
    const letter = await county.issued('letter');
    expect(letter.number).toBe('联办督〔2026〕1号');
    expect(letter.state).toBe('issued');
    // Monday 2 March: the fifth working day after it is Monday the 9th, which ends at 16:00 UTC.
    expect(letter.replyDueAt).toBe('2026-03-09T16:00:00.000Z');
    expect((await county.issued('talk')).number).toBe('联办约〔2026〕1号');
  });

  test('the unit does not see a case before, and is told when it is issued', async () => {
    const draft = await county.draft('letter', { unitId: county.school });
    const params = { supervisionId: draft.id };
    expect((await schoolLead.call(supervisionEndpoints.readSupervision, { params })).code).toBe('not-found');
    expect((await schoolLead.call(supervisionEndpoints.listSupervisions)).reply.rows).toEqual([]);
    const sent = through(await officer.call(submitSupervision, at(draft)));
    const letter = through(await director.call(issueSupervision, at(sent)));
    const seen = await county.read(letter.id, schoolLead);
    expect(seen.history.map((event) => event.move)).toEqual(['issueSupervision']);
    const notices = await schoolLead.call(notificationEndpoints.listNotifications);
    expect(notices.reply.rows[0]?.words.zh).toBe(
      `收到督办函 ${letter.number ?? ''}《宣传任务逾期》，请于2026-03-09前回复`,
    );
  });

  test('whoever may approve is told that a draft waits; its author is not', async () => {
    const sent = through(await officer.call(submitSupervision, at(await county.draft('notice'))));
    const asked = await director.call(notificationEndpoints.listNotifications);
    expect(asked.reply.rows[0]).toMatchObject({ kind: 'supervision-waiting', subject: { id: sent.id } });
    const own = await officer.call(notificationEndpoints.listNotifications, { query: { topic: 'supervision' } });
    expect(own.reply.rows.filter((row) => row.subject?.id === sent.id)).toEqual([]);
  });

  test('a reminder needs no second person, asks for no reply and is closed at once', async () => {
    const reminder = through(await officer.call(issueSupervision, at(await county.draft('reminder'))));
    expect(reminder.state).toBe('closed');
    expect(reminder.number).toMatch(/^联办提〔2026〕\d+号$/);
    expect(reminder.history.map((event) => event.move)).toEqual([
      'closeSupervision',
      'issueSupervision',
      'draftSupervision',
    ]);
  });
});

describe('numbers', () => {
  test('twenty issued at the same moment have twenty numbers without a gap', async () => {
    const drafts = await Promise.all(Array.from({ length: 20 }, () => county.draft('notice')));
    const sent = await Promise.all(
      drafts.map(async (draft) => through(await officer.call(submitSupervision, at(draft)))),
    );
    const before = (await world.database.pool.query("select last from supervision_number where rung = 'notice'")).rows;
    const issued = await Promise.all(sent.map(async (one) => through(await director.call(issueSupervision, at(one)))));
    const numbers = issued.map((one) => Number(/(\d+)号/.exec(one.number ?? '')?.[1])).toSorted((a, b) => a - b);
    const first = Number(before[0]?.last ?? 0) + 1;
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => first + index));
  });

  test('one draft issued twice at once gets one number and leaves no gap', async () => {
    const sent = through(await officer.call(submitSupervision, at(await county.draft('letter'))));
    const both = await Promise.all([1, 2].map(() => director.call(issueSupervision, at(sent))));
    const codes = both.map((got) => got.code).filter((code) => code !== null);
    expect(codes).toHaveLength(1);
    expect(['changed-meanwhile', 'supervision-state']).toContain(codes[0]);
    const [row] = (
      await world.database.pool.query(
        "select last, (select count(*)::int from supervision where rung = 'letter' and number is not null) as used from supervision_number where rung = 'letter'",
      )
    ).rows;
    expect(row.last).toBe(row.used);
  });

  test('begin anew with the year', async () => {
    const there = world.clock.now();
    const { id: rungId } = await county.rung('notice');
    world.clock.set(Temporal.Instant.from('2027-01-04T01:00:00Z'));
    const fresh = await world.person(county.office, ['office-officer'], world.county);
    const again = await world.person(county.office, ['office-director'], world.county);
    const body = { rungId, unitId: county.market, title: '新年通报', text: '请落实。', demands: '', basis: [] };
    const sent = through(
      await fresh.call(submitSupervision, at(through(await fresh.call(draftSupervision, { body })))),
    );
    const notice = through(await again.call(issueSupervision, at(sent)));
    expect(notice.number).toBe('联办通〔2027〕1号');
    world.clock.set(there);
  });
});

describe('four eyes', () => {
  test('a draft cannot be issued unsubmitted, nor by its author, nor by somebody who edited it', async () => {
    const { id: rungId } = await county.rung('letter');
    const body = { rungId, unitId: county.market, title: '自拟自批', text: '请落实。', demands: '', basis: [] };
    const own = through(await director.call(draftSupervision, { body }));
    const other = await world.person(county.office, ['office-director'], world.county);
    expect((await other.call(issueSupervision, at(own))).code).toBe('supervision-needs-approval');
    const sent = through(await director.call(submitSupervision, at(own)));
    expect((await director.call(issueSupervision, at(sent))).code).toBe('not-allowed');
    expect((await county.read(own.id, director)).abilities['issueSupervision']?.reason).toContain('不能审批自己经办');

    const draft = await county.draft('letter');
    const edit = {
      params: { supervisionId: draft.id },
      body: { title: '改', text: '改', demands: '', version: draft.version },
    };
    const edited = through(await director.call(editSupervision, edit));
    const handed = through(await officer.call(submitSupervision, at(edited)));
    expect((await director.call(issueSupervision, at(handed))).code).toBe('supervision-needs-approval');
    expect(through(await other.call(issueSupervision, at(handed))).state).toBe('issued');
  });

  test('a talk is approved by a leader, not by the head of the office', async () => {
    const sent = through(await officer.call(submitSupervision, at(await county.draft('talk'))));
    expect((await director.call(issueSupervision, at(sent))).code).toBe('not-allowed');
    expect((await otherOfficer.call(issueSupervision, at(sent))).code).toBe('not-allowed');
    expect(through(await leader.call(issueSupervision, at(sent))).state).toBe('issued');
  });
});

describe('refusals', () => {
  test('an old version, a wrong state, a closed unit, a wrong role', async () => {
    const sent = through(await officer.call(submitSupervision, at(await county.draft('letter'))));
    expect((await director.call(issueSupervision, at({ id: sent.id, version: 1 }))).code).toBe('changed-meanwhile');
    expect((await marketLead.call(issueSupervision, at(sent))).code).toBe('not-allowed');
    const issued = through(await director.call(issueSupervision, at(sent)));
    expect((await director.call(issueSupervision, at(issued))).code).toBe('supervision-state');
    expect((await officer.call(submitSupervision, at(issued))).code).toBe('supervision-state');
    const shut = await world.unit('将撤销单位');
    const draft = await county.draft('letter', { unitId: shut });
    const handed = through(await officer.call(submitSupervision, at(draft)));
    await world.database.pool.query("update unit set closed_on = '2026-03-02' where id = $1", [shut]);
    expect((await director.call(issueSupervision, at(handed))).code).toBe('supervision-unit-closed');
    const { id: rungId } = await county.rung('letter');
    const body = { rungId, unitId: shut, title: 't', text: 't', demands: '', basis: [] };
    expect((await officer.call(draftSupervision, { body })).code).toBe('supervision-unit-closed');
    const old = { ...body, unitId: county.market, rungId: '00000000-0000-7000-8000-000000000000' as never };
    expect((await officer.call(draftSupervision, { body: old })).code).toBe('supervision-rung');
    expect((await marketLead.call(draftSupervision, { body: { ...body, unitId: county.market } })).code).toBe(
      'not-allowed',
    );
  });
});
