import { PersonId } from '@lianfang/contract/ids';
import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { expect, test } from 'vitest';
import { createSupervisionWorld, through } from '../../../test/supervision-world.ts';
import { createWorld } from '../../../test/world.ts';
import type { PersonActor } from '../../kernel/access/actor.ts';
import { heldRoles } from '../people/index.ts';
import { findUnit } from '../units/index.ts';
import {
  answersToReview,
  draftsToApprove,
  type Owed,
  problemsToRectify,
  problemsToVerify,
  repliesOwed,
  supervisionDuties,
} from './index.ts';

const world = await createWorld('2026-03-02T01:00:00Z');
const county = await createSupervisionWorld(world);
const { officer, director, leader, market, marketLead, marketOfficer, schoolLead } = county;
const { query } = world.database;

const actorOf = async (personId: string): Promise<PersonActor> => {
  const row = await query.selectFrom('person').select('unit_id').where('id', '=', personId).executeTakeFirstOrThrow();
  const unit = await findUnit(query, row.unit_id);
  if (!unit) throw new Error('no unit');
  const id = PersonId.parse(personId);
  const held = await heldRoles(query, id, world.clock.now());
  return { kind: 'person', personId: id, name: '', sessionId: '', unitId: unit.id, unitPath: unit.path, held };
};

type Source = typeof repliesOwed;

const owedTo = async (source: Source, person: { readonly personId: string }): Promise<Owed> =>
  source(query, await actorOf(person.personId), world.clock.now(), 50);
const idsOf = async (source: Source, person: { readonly personId: string }) =>
  (await owedTo(source, person)).items.map((item) => item.id);

test('a letter waits in turn for its approver, its unit and its reviewer, and for nobody else', async () => {
  const draft = await county.draft('letter');
  const params = { supervisionId: draft.id };
  const sent = through(
    await officer.call(supervisionEndpoints.submitSupervision, { params, body: { version: draft.version } }),
  );
  expect(await idsOf(draftsToApprove, director)).toEqual([draft.id]);
  expect(await idsOf(draftsToApprove, officer)).toEqual([]);
  const seen = { params, body: { version: sent.version } };
  const issued = through(await director.call(supervisionEndpoints.issueSupervision, seen));
  expect(await idsOf(draftsToApprove, director)).toEqual([]);
  expect(await owedTo(repliesOwed, marketOfficer)).toEqual({
    items: [{ id: draft.id, title: draft.title, remark: '督办函', unitName: '县市场监管局', dueAt: issued.replyDueAt }],
    count: 1,
    overdue: 0,
  });
  expect(await idsOf(repliesOwed, schoolLead)).toEqual([]);
  const text = { params, body: { text: '已落实', version: issued.version } };
  const saved = through(await marketOfficer.call(supervisionEndpoints.saveSupervisionReply, text));
  await marketLead.call(supervisionEndpoints.replySupervision, { params, body: { version: saved.version } });
  expect(await idsOf(repliesOwed, marketOfficer)).toEqual([]);
  expect(await idsOf(answersToReview, officer)).toEqual([draft.id]);
  expect(await idsOf(answersToReview, marketLead)).toEqual([]);
});

test('a listing waits for its unit a second time, until it has reported what was put right', async () => {
  const listing = await county.issued('listing');
  const params = { supervisionId: listing.id };
  const text = { params, body: { text: '整改方案', version: listing.version } };
  const saved = through(await marketOfficer.call(supervisionEndpoints.saveSupervisionReply, text));
  const reply = { params, body: { version: saved.version } };
  const replied = through(await marketLead.call(supervisionEndpoints.replySupervision, reply));
  const owed = await owedTo(repliesOwed, marketOfficer);
  expect(owed.items).toMatchObject([{ id: listing.id, dueAt: replied.rectifyDueAt }]);
  expect(await idsOf(answersToReview, officer)).not.toContain(listing.id);
});

test('a unit that is late with its answer is the office’s to chase', async () => {
  const letter = await county.issued('letter');
  const late = async (person: { readonly personId: string }) => {
    const [duty] = supervisionDuties;
    const found = await duty?.find(query, await actorOf(person.personId), world.clock.now(), 50);
    return found?.items.map(({ subjectId }) => subjectId);
  };
  expect(await late(officer)).toEqual([]);
  const before = world.clock.now();
  world.clock.set(Temporal.Instant.from(letter.replyDueAt ?? ''));
  expect(await late(officer)).toContain(letter.id);
  expect(await late(marketLead)).toEqual([]);
  world.clock.set(before);
});

test('advice on accountability waits for a leader alone', async () => {
  const draft = await county.draft('accountability');
  const params = { supervisionId: draft.id };
  await officer.call(supervisionEndpoints.submitSupervision, { params, body: { version: draft.version } });
  expect(await idsOf(draftsToApprove, leader)).toEqual([draft.id]);
  expect(await idsOf(draftsToApprove, director)).toEqual([]);
});

test('a problem waits for its unit, then for a verifier of another unit, and is counted when overdue', async () => {
  const body = {
    unitId: market,
    title: '台账不全',
    text: '',
    demands: '',
    dueOn: '2026-03-02',
    source: { kind: 'other' as const, id: null },
  };
  const raised = (await officer.call(supervisionEndpoints.raiseProblem, { body })).reply;
  expect(await owedTo(problemsToRectify, marketLead)).toMatchObject({
    items: [{ id: raised.id, remark: raised.number, dueAt: '2026-03-02T16:00:00.000Z' }],
    overdue: 0,
  });
  world.clock.set(Temporal.Instant.from('2026-03-02T16:00:00Z'));
  expect((await owedTo(problemsToRectify, marketLead)).overdue).toBe(1);
  world.clock.set(Temporal.Instant.from('2026-03-02T01:00:00Z'));
  const report = { params: { problemId: raised.id }, body: { text: '已补齐', version: raised.version } };
  await marketOfficer.call(supervisionEndpoints.rectifyProblem, report);
  expect(await idsOf(problemsToRectify, marketLead)).toEqual([]);
  expect(await idsOf(problemsToVerify, officer)).toEqual([raised.id]);
  expect(await idsOf(problemsToVerify, marketOfficer)).toEqual([]);
});
