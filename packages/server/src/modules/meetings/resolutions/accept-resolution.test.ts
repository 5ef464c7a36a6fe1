import { meetingEndpoints } from '@lianfang/contract/meetings/endpoints';
import type { ResolutionRecord, ResolutionRow } from '@lianfang/contract/meetings/meetings';
import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { expect, test } from 'vitest';
import { createMeetingWorld } from '../../../../test/meeting-world.ts';
import { createWorld } from '../../../../test/world.ts';
import { resolutionsOwed } from '../index.ts';

const world = await createWorld('2026-03-02T01:00:00Z');
const county = await createMeetingWorld(world);
const { officer, director, marketLead, marketOfficer, schoolLead, bankLead } = county;
const { reportResolution, returnResolution, acceptResolution, withdrawResolution, readResolution, listResolutions } =
  meetingEndpoints;

const done = (got: { readonly status: number; readonly text: string; readonly reply: ResolutionRecord }) => {
  if (got.status !== 200) throw new Error(`refused: ${got.text}`);
  return got.reply;
};
const at = (resolution: Pick<ResolutionRow, 'id' | 'version'>, rest: object = {}) => ({
  params: { resolutionId: resolution.id },
  body: { version: resolution.version, ...rest } as never,
});
const marketsOwn = async () => {
  const meeting = await county.confirmed();
  const own = meeting.resolutions.find((one) => one.unitId === county.market);
  if (!own) throw new Error('no resolution for the market unit');
  return own;
};
const report = { progress: '已入户 120 家' };

test('a resolution is reported by its unit and accepted by somebody of another unit', async () => {
  const reported = done(await marketOfficer.call(reportResolution, at(await marketsOwn(), report)));
  expect(reported).toMatchObject({ state: 'reported', progress: '已入户 120 家' });
  const back = done(await officer.call(returnResolution, at(reported, { reason: '缺照片' })));
  const again = done(await marketOfficer.call(reportResolution, at(back, report)));
  const accepted = done(await officer.call(acceptResolution, at(again, { remark: '属实' })));
  expect(accepted).toMatchObject({ state: 'accepted', acceptedByName: '测试人员' });
  expect(accepted.history.map((event) => event.move)).toEqual([
    'acceptResolution',
    'reportResolution',
    'returnResolution',
    'reportResolution',
    'openResolution',
  ]);
});

test('nobody accepts what they reported, nor what their own unit did', async () => {
  const both = await world.person(county.market, ['unit-officer', 'office-officer'], world.county);
  const reported = done(await both.call(reportResolution, at(await marketsOwn(), report)));
  expect((await both.call(acceptResolution, at(reported))).code).toBe('not-allowed');
  expect((await marketLead.call(acceptResolution, at(reported))).code).toBe('not-allowed');
  const elsewhere = await world.person(county.office, ['unit-officer', 'office-officer'], world.county);
  const own = done(await elsewhere.call(reportResolution, at(await marketsOwn(), report)));
  expect((await elsewhere.call(acceptResolution, at(own))).code).toBe('not-allowed');
  expect(done(await officer.call(acceptResolution, at(own))).state).toBe('accepted');
});

test('another unit neither sees nor reports it; states and versions are minded', async () => {
  const own = await marketsOwn();
  const { params } = at(own);
  expect((await bankLead.call(readResolution, { params })).code).toBe('not-found');
  expect((await schoolLead.call(reportResolution, at(own, report))).code).toBe('not-allowed');
  expect((await officer.call(acceptResolution, at(own))).code).toBe('resolution-state');
  const twice = await Promise.all([1, 2].map(() => marketLead.call(reportResolution, at(own, report))));
  expect(twice.filter((got) => got.status === 200)).toHaveLength(1);
  expect((await officer.call(acceptResolution, at(own))).code).toBe('changed-meanwhile');
  expect((await officer.call(withdrawResolution, at(own, { reason: 'x' }))).code).toBe('not-allowed');
  const seen = (await officer.call(readResolution, { params })).reply;
  expect(done(await director.call(withdrawResolution, at(seen, { reason: '另行安排' }))).state).toBe('withdrawn');
});

test('overdue ones come first in the work list of their unit and count towards the ladder', async () => {
  const there = world.clock.now();
  const own = await marketsOwn();
  world.clock.set(Temporal.Instant.from('2026-03-31T16:00:00Z'));
  const lead = await world.person(county.market, ['unit-lead']);
  const late = await lead.call(listResolutions, { query: { overdue: 'true' } });
  expect(late.reply.rows.map((row) => row.id)).toContain(own.id);
  const office = await world.person(county.office, ['office-officer'], world.county);
  const candidates = await office.call(supervisionEndpoints.listSupervisionCandidates);
  const market = candidates.reply.candidates.find((one) => one.unitId === county.market);
  expect(market?.reasons.flatMap((reason) => reason.records.map((record) => record.id))).toContain(own.id);
  world.clock.set(there);
  const units = { path: `${world.county}/${county.market}/` };
  const actor = {
    kind: 'person',
    personId: marketLead.personId as never,
    name: '',
    sessionId: '',
    unitId: county.market,
    unitPath: units.path,
    held: [{ role: 'unit-lead', unitId: county.market, unitPath: units.path }],
  } as const;
  const owed = await resolutionsOwed(world.database.query, actor, Temporal.Instant.from('2026-03-31T16:00:00Z'), 50);
  expect(owed.overdue).toBe(owed.count);
  expect(owed.owed.map((one) => one.resolutionId)).toContain(own.id);
});
