import { notificationEndpoints } from '@lianfang/contract/notifications/endpoints';
import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import type { ProblemRecord } from '@lianfang/contract/supervision/problems';
import { describe, expect, test } from 'vitest';
import { createSupervisionWorld } from '../../../../test/supervision-world.ts';
import { createWorld } from '../../../../test/world.ts';

const world = await createWorld('2026-03-02T01:00:00Z');
const county = await createSupervisionWorld(world);
const { officer, otherOfficer, director, market, marketLead, marketOfficer, schoolLead } = county;
const { raiseProblem, readProblem, listProblems, amendProblem, rectifyProblem } = supervisionEndpoints;
const { returnProblem, verifyProblem, reopenProblem, withdrawProblem } = supervisionEndpoints;

const text = {
  unitId: market,
  title: '宣传台账不全',
  text: '三家商户未入户',
  demands: '补齐台账',
  dueOn: '2026-03-20',
  source: { kind: 'other' as const, id: null },
};

const done = (got: {
  readonly status: number;
  readonly text: string;
  readonly reply: ProblemRecord;
}): ProblemRecord => {
  if (got.status !== 200) throw new Error(`refused: ${got.text}`);
  return got.reply;
};
const raise = async (over: object = {}) => done(await officer.call(raiseProblem, { body: { ...text, ...over } }));
const at = (problem: ProblemRecord, rest: object = {}) => ({
  params: { problemId: problem.id },
  body: { version: problem.version, ...rest } as never,
});
const rectified = async (problem: ProblemRecord) =>
  done(await marketOfficer.call(rectifyProblem, at(problem, { text: '已补齐' })));
const because = { reason: '现场核查' };

describe('a problem', () => {
  test('is raised under the next number of the year and told to the unit', async () => {
    const first = await raise();
    const second = await raise();
    expect([first.number, second.number]).toEqual(['2026-1', '2026-2']);
    expect(first).toMatchObject({ state: 'open', overdue: false, rounds: 0 });
    const notices = await marketLead.call(notificationEndpoints.listNotifications);
    expect(notices.reply.rows[0]).toMatchObject({
      kind: 'problem-received',
      subject: { kind: 'problem', id: second.id },
    });
  });

  test('is put right by its unit and struck off by somebody of another unit', async () => {
    const reported = await rectified(await raise());
    expect(reported).toMatchObject({ state: 'rectified', rectification: '已补齐' });
    const struck = done(await officer.call(verifyProblem, at(reported, because)));
    expect(struck).toMatchObject({ state: 'verified', verifiedByName: '测试人员' });
    expect(struck.history.map((event) => event.move)).toEqual(['verifyProblem', 'rectifyProblem', 'raiseProblem']);
  });

  test('sent back or listed again begins another round with its own deadline', async () => {
    const reported = await rectified(await raise());
    const back = done(await officer.call(returnProblem, at(reported, { reason: '仍缺一家', dueOn: '2026-03-25' })));
    expect(back).toMatchObject({ state: 'open', rounds: 1, dueOn: '2026-03-25' });
    const struck = done(await director.call(verifyProblem, at(await rectified(back), because)));
    const again = done(await officer.call(reopenProblem, at(struck, { reason: '反弹', dueOn: '2026-04-01' })));
    expect(again).toMatchObject({ state: 'open', rounds: 2, verifiedAt: null });
  });

  test('is overdue from the day after its deadline', async () => {
    const there = world.clock.now();
    const problem = await raise({ dueOn: '2026-03-03' });
    world.clock.set(Temporal.Instant.from('2026-03-03T15:59:59Z'));
    const fresh = await world.person(county.office, ['office-officer'], world.county);
    const overdue = async () =>
      (await fresh.call(listProblems, { query: { overdue: 'true' } })).reply.rows.map((row) => row.id);
    expect(await overdue()).not.toContain(problem.id);
    world.clock.set(Temporal.Instant.from('2026-03-03T16:00:00Z'));
    expect(await overdue()).toContain(problem.id);
    world.clock.set(there);
  });
});

describe('verification', () => {
  test('is neither for the unit nor for whoever reported, whatever else they are', async () => {
    const both = await world.person(market, ['unit-officer', 'office-officer'], world.county);
    const own = await raise();
    const reported = done(await both.call(rectifyProblem, at(own, { text: '已补齐' })));
    expect((await both.call(verifyProblem, at(reported, because))).code).toBe('not-allowed');
    expect((await marketLead.call(verifyProblem, at(reported, because))).code).toBe('not-allowed');
    expect((await both.call(returnProblem, at(reported, { ...because, dueOn: '2026-03-20' }))).code).toBe(
      'not-allowed',
    );
    const elsewhere = await world.person(county.office, ['unit-officer', 'office-officer'], world.county);
    const twice = done(await elsewhere.call(rectifyProblem, at(await raise(), { text: '代报' })));
    expect((await elsewhere.call(verifyProblem, at(twice, because))).code).toBe('not-allowed');
    const seen = await elsewhere.call(readProblem, { params: { problemId: twice.id } });
    expect(seen.reply.abilities['verifyProblem']).toEqual({
      allowed: false,
      reason: '经办人不能审批自己经办的事项，须由他人办理。',
    });
  });

  test('two at once: one strikes off, the other sees the change', async () => {
    const reported = await rectified(await raise());
    const both = await Promise.all(
      [officer, otherOfficer].map((one) => one.call(verifyProblem, at(reported, because))),
    );
    const codes = both.map((got) => got.code).filter((code) => code !== null);
    expect(codes).toHaveLength(1);
    expect(['changed-meanwhile', 'supervision-state']).toContain(codes[0]);
  });
});

const from = (kind: string, id: string | null) =>
  officer.call(raiseProblem, { body: { ...text, source: { kind, id } as never } });

describe('refusals', () => {
  test('wrong state, old version, past day, another unit, wrong role', async () => {
    const problem = await raise();
    expect((await officer.call(verifyProblem, at(problem, because))).code).toBe('supervision-state');
    expect((await marketOfficer.call(rectifyProblem, at({ ...problem, version: 9 }, { text: 'x' }))).code).toBe(
      'changed-meanwhile',
    );
    const terms = { title: text.title, text: '', demands: '', reason: '延期' };
    expect((await officer.call(amendProblem, at(problem, { ...terms, dueOn: '2026-03-01' }))).code).toBe('day-past');
    expect((await officer.call(raiseProblem, { body: { ...text, dueOn: '2026-03-01' } })).code).toBe('day-past');
    expect((await schoolLead.call(rectifyProblem, at(problem, { text: 'x' }))).code).toBe('not-allowed');
    expect((await schoolLead.call(readProblem, { params: { problemId: problem.id } })).code).toBe('not-found');
    expect((await schoolLead.call(listProblems)).reply.rows).toEqual([]);
    expect((await marketLead.call(raiseProblem, { body: text })).code).toBe('not-allowed');
    const later = done(await officer.call(amendProblem, at(problem, { ...terms, dueOn: '2026-03-30' })));
    expect(later.dueOn).toBe('2026-03-30');
    const gone = done(await officer.call(withdrawProblem, at(later, because)));
    expect((await marketOfficer.call(rectifyProblem, at(gone, { text: 'x' }))).code).toBe('supervision-state');
  });

  test('a source that is not there, or that names no record, is refused', async () => {
    const nowhere = '00000000-0000-7000-8000-000000000000';
    expect((await from('supervision', nowhere)).code).toBe('not-found');
    expect((await from('inspection', null)).code).toBe('bad-request');
    expect((await from('tip', nowhere)).code).toBe('bad-request');
    const notice = await county.issued('notice');
    const problem = done(await from('supervision', notice.id));
    expect(problem.sourceLabel).toBe(notice.title);
  });
});

describe('files', () => {
  const files = [{ fileName: '台账.txt', contentType: 'text/plain', bytes: new TextEncoder().encode('台账') }];

  test('show the rectification; what was reported once can no longer be taken out', async () => {
    const problem = await raise();
    const params = { problemId: problem.id };
    const add = () => marketOfficer.call(supervisionEndpoints.addProblemEvidence, { params, body: {}, files });
    const kept = await add();
    const spare = await add();
    const drop = (evidenceId: typeof kept.reply.id) =>
      marketOfficer.call(supervisionEndpoints.dropProblemEvidence, { params: { ...params, evidenceId } });
    expect((await drop(spare.reply.id)).status).toBe(204);
    const reported = await rectified(problem);
    expect(reported.evidence.map((one) => one.fileName)).toEqual(['台账.txt']);
    expect((await add()).code).toBe('supervision-state');
    world.clock.advance(Temporal.Duration.from({ minutes: 1 }));
    await officer.call(returnProblem, at(reported, { ...because, dueOn: '2026-03-20' }));
    expect((await drop(kept.reply.id)).code).toBe('not-found');
    const ofFile = { params: { ...params, evidenceId: kept.reply.id } };
    expect((await officer.call(supervisionEndpoints.fetchProblemEvidence, ofFile)).text).toBe('台账');
    expect((await schoolLead.call(supervisionEndpoints.fetchProblemEvidence, ofFile)).code).toBe('not-found');
  });
});
