import type { UnitId } from '@lianfang/contract/ids';
import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import type { SupervisionCandidate } from '@lianfang/contract/supervision/supervision';
import { beforeEach, describe, expect, test } from 'vitest';
import { assignOne, createPlanWorld, monthly } from '../../../../test/plan-world.ts';
import { through } from '../../../../test/supervision-world.ts';
import { createWorld } from '../../../../test/world.ts';

const start = Temporal.Instant.from('2026-03-02T01:00:00Z');
const world = await createWorld(start.toString());
const plan = await createPlanWorld(world);

/** The office officer as signed in at the moment of the clock: sessions do not outlast months. */
const officerNow = () => world.person(plan.office, ['office-officer'], world.county);
const directorNow = () => world.person(plan.office, ['office-director'], world.county);

const candidatesFor = async (unitId: UnitId): Promise<SupervisionCandidate[]> => {
  const got = await (await officerNow()).call(supervisionEndpoints.listSupervisionCandidates);
  return got.reply.candidates.filter((one) => one.unitId === unitId);
};

const rungsOf = (candidates: readonly SupervisionCandidate[]) => candidates.map((one) => one.rung);

/** Drafts and issues the candidate on its rung, resting on all records given for it. */
const holdAgainst = async (candidate: SupervisionCandidate | undefined) => {
  if (!candidate) throw new Error('no candidate');
  const officer = await officerNow();
  const basis = candidate.reasons.flatMap((reason) => reason.records.map(({ kind, id }) => ({ kind, id })));
  const { rungId, unitId } = candidate;
  const body = { rungId, unitId, title: '逾期', text: '请落实', demands: '', basis };
  const draft = through(await officer.call(supervisionEndpoints.draftSupervision, { body }));
  const params = { supervisionId: draft.id };
  const sent = through(
    await officer.call(supervisionEndpoints.submitSupervision, { params, body: { version: draft.version } }),
  );
  const director = await directorNow();
  return through(
    await director.call(supervisionEndpoints.issueSupervision, { params, body: { version: sent.version } }),
  );
};

beforeEach(() => world.clock.set(start));

describe('the ladder is climbed by what is on record', () => {
  test('nothing overdue, no candidate; one period missed asks for a reminder and says which', async () => {
    const unit = await world.unit('县民政局');
    await assignOne(plan, unit, monthly('2026-03-01'));
    world.clock.set(Temporal.Instant.from('2026-03-10T15:59:59Z'));
    expect(await candidatesFor(unit)).toEqual([]);
    world.clock.set(Temporal.Instant.from('2026-03-10T16:00:00Z'));
    const [only, ...rest] = await candidatesFor(unit);
    expect(rest).toEqual([]);
    expect(only).toMatchObject({ rung: 'reminder', highest: true });
    expect(only?.reasons[0]?.words).toBe('近1个月有1期任务逾期未报（达到1）');
    expect(only?.reasons[0]?.records).toMatchObject([{ kind: 'task-period', label: '开展宣传（2026年3月）' }]);
  });

  test('two periods missed within three months also ask for a notice, three for a letter', async () => {
    const unit = await world.unit('县财政局');
    await assignOne(plan, unit, monthly('2026-03-01'));
    world.clock.set(Temporal.Instant.from('2026-04-10T16:00:00Z'));
    expect(rungsOf(await candidatesFor(unit))).toEqual(['notice', 'reminder']);
    world.clock.set(Temporal.Instant.from('2026-05-10T16:00:00Z'));
    const candidates = await candidatesFor(unit);
    expect(rungsOf(candidates)).toEqual(['letter', 'notice', 'reminder']);
    expect(candidates.map((one) => one.highest)).toEqual([true, false, false]);
  });

  test('what was held against a unit on a rung is not held against it there again, but counts for a higher one', async () => {
    const unit = await world.unit('县水利局');
    await assignOne(plan, unit, monthly('2026-03-01'));
    world.clock.set(Temporal.Instant.from('2026-03-11T01:00:00Z'));
    await holdAgainst((await candidatesFor(unit))[0]);
    expect(await candidatesFor(unit)).toEqual([]);
    world.clock.set(Temporal.Instant.from('2026-04-13T01:00:00Z'));
    const again = await candidatesFor(unit);
    expect(rungsOf(again)).toEqual(['notice', 'reminder']);
    await holdAgainst(again[0]);
    expect(rungsOf(await candidatesFor(unit))).toEqual([]);
  });

  test('a letter that stays unanswered asks for a talk from the end of its term on', async () => {
    const unit = await world.unit('县农业农村局');
    await assignOne(plan, unit, monthly('2026-03-01'));
    world.clock.set(Temporal.Instant.from('2026-05-11T01:00:00Z'));
    const letter = await holdAgainst((await candidatesFor(unit))[0]);
    expect(letter.replyDueAt).toBe('2026-05-18T16:00:00.000Z');
    world.clock.set(Temporal.Instant.from('2026-05-18T15:59:59Z'));
    expect(rungsOf(await candidatesFor(unit))).not.toContain('talk');
    world.clock.set(Temporal.Instant.from('2026-05-18T16:00:00Z'));
    const talk = (await candidatesFor(unit)).find((one) => one.rung === 'talk');
    expect(talk?.reasons[0]?.words).toBe('有1件督办函逾期未回复或未整改（达到1）');
    expect(talk?.reasons[0]?.records.map((record) => record.id)).toEqual([letter.id]);
  });

  test('what was missed longer ago than the rung looks back does not count', async () => {
    const unit = await world.unit('县林草局');
    await assignOne(plan, unit, monthly('2026-03-01', { cycle: { kind: 'once', due: '2026-03-10' } }));
    world.clock.set(Temporal.Instant.from('2026-04-10T15:59:00Z'));
    expect(rungsOf(await candidatesFor(unit))).toEqual(['reminder']);
    world.clock.set(Temporal.Instant.from('2026-04-10T16:00:00Z'));
    expect(await candidatesFor(unit)).toEqual([]);
  });
});

describe('who may look', () => {
  test('a leader may, a unit may not', async () => {
    const leader = await world.person(plan.office, ['county-leader'], world.county);
    expect((await leader.call(supervisionEndpoints.listSupervisionCandidates)).status).toBe(200);
    const lead = await world.person(plan.education, ['unit-lead']);
    expect((await lead.call(supervisionEndpoints.listSupervisionCandidates)).code).toBe('not-allowed');
  });
});

const termsOf = async (code: string) => {
  const got = await (await directorNow()).call(supervisionEndpoints.listRungs);
  const rung = got.reply.rungs.find((one) => one.code === code);
  if (!rung) throw new Error(`no rung ${code}`);
  const { entry, approval, replyWorkingDays, rectifyWorkingDays, numberWord, template } = rung;
  return { rung, terms: { entry, approval, replyWorkingDays, rectifyWorkingDays, numberWord, template } };
};

const amendAs = async (
  person: Awaited<ReturnType<typeof directorNow>>,
  { rung, terms }: Awaited<ReturnType<typeof termsOf>>,
  over: object,
) => {
  const body = { terms: { ...terms, ...over }, reason: '县联席会议议定' };
  return person.call(supervisionEndpoints.amendRung, { params: { rungId: rung.id }, body });
};

const amend = async (code: string, over: object, as = directorNow()) => amendAs(await as, await termsOf(code), over);

describe('the ladder as data', () => {
  test('has six rungs in their order, the last of which only goes upward', async () => {
    const got = await (await officerNow()).call(supervisionEndpoints.listRungs);
    expect(got.reply.rungs.map((rung) => rung.words.zh)).toEqual([
      '提醒',
      '通报',
      '督办函',
      '约谈',
      '挂牌整治',
      '问责建议',
    ]);
    expect(got.reply.rungs.filter((rung) => rung.submitsUpward).map((rung) => rung.code)).toEqual(['accountability']);
  });

  test('new terms hold for what is drafted from now on; old drafts keep theirs', async () => {
    const before = await termsOf('listing');
    const officer = await officerNow();
    const body = {
      rungId: before.rung.id,
      unitId: plan.education,
      title: '挂牌',
      text: '整治',
      demands: '',
      basis: [],
    };
    const draft = through(await officer.call(supervisionEndpoints.draftSupervision, { body }));
    const got = await amend('listing', { replyWorkingDays: 3, entry: [] });
    expect(got.reply).toMatchObject({ replyWorkingDays: 3, entry: [], validTo: null });
    expect(draft.replyWorkingDays).toBe(5);
    expect((await officer.call(supervisionEndpoints.draftSupervision, { body })).code).toBe('supervision-rung');
    expect((await amendAs(await directorNow(), before, {})).code).toBe('changed-meanwhile');
  });

  test('two who amend at once: one of them sees the change', async () => {
    const seen = await termsOf('talk');
    const director = await directorNow();
    const both = await Promise.all([4, 6].map((replyWorkingDays) => amendAs(director, seen, { replyWorkingDays })));
    expect(both.map((got) => got.code).toSorted()).toEqual(['changed-meanwhile', null]);
  });

  test('terms that contradict each other or give the office more than it has are refused', async () => {
    expect((await amend('accountability', { replyWorkingDays: 5 })).code).toBe('bad-request');
    expect((await amend('accountability', { approval: 'none' })).code).toBe('bad-request');
    expect((await amend('letter', { replyWorkingDays: null, rectifyWorkingDays: 10 })).code).toBe('bad-request');
    expect((await amend('letter', {}, officerNow())).code).toBe('not-allowed');
  });
});
