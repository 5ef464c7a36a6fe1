import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import { beforeAll, expect, test } from 'vitest';
import { countyPlan, importText, openCountyUnits, settleEverything } from '../../../test/plans/county-plan.ts';
import { createWorld } from '../../../test/world.ts';
import { findMeasure, ledgerInForce, measuresOfVersion } from './index.ts';

const world = await createWorld();
const officer = await openCountyUnits(world);
const director = await world.person(await world.unit('县联席办领导', 'office'), ['office-director'], world.county);

const submitted = async () => {
  const ledger = await importText(officer);
  const version = await settleEverything(officer, ledger.id);
  const params = { planVersionId: ledger.id };
  const got = await officer.call(planEndpoints.submitPlan, { params, body: { version } });
  if (got.code !== null) throw new Error(got.text);
  return { ledger: got.reply, params, body: { version: got.reply.version } };
};

const inForce = async () => {
  const { params, body, ledger } = await submitted();
  await director.call(planEndpoints.confirmPlan, { params, body });
  return ledger;
};
const revised = countyPlan
  .replace('3、组织我县辖区个体工商户定期开展', '3、组织我县辖区个体工商户每季度开展')
  .replace('责任单位:县公安局\n', '牵头单位:县公安局\n责任单位:县教育局\n完成时限：12月底前\n')
  .replace(
    /8、鼓励广大人民群众[\s\S]*?(?=\(二\))/,
    '8、建立通报制度，县联席办每月通报工作进展。\n\n牵头单位:县联席办\n\n',
  );
let first: Awaited<ReturnType<typeof inForce>>;
let second: Awaited<ReturnType<typeof importText>>;

beforeAll(async () => {
  first = await inForce();
  const got = await officer.call(planEndpoints.importPlanVersion, {
    params: { planId: first.planId },
    body: { issuedOn: '2026-03-02' },
    files: [{ fileName: '方案（修订）.txt', contentType: 'text/plain', bytes: new Uint8Array(Buffer.from(revised)) }],
  });
  if (got.code !== null) throw new Error(got.text);
  second = got.reply;
});

test('measures that go on keep their lineage, so that tasks keep their history', () => {
  const lineages = new Set(first.measures.map((measure) => measure.lineageId));
  const going = second.measures.filter((measure) => lineages.has(measure.lineageId));
  expect(second.measures).toHaveLength(10);
  expect(going).toHaveLength(9);
  expect(second.previousId).toBe(first.id);
});

test('the comparison shows what was added, removed and changed, word by word', async () => {
  const params = { planVersionId: second.id, earlierId: first.id };
  const { reply } = await officer.call(planEndpoints.diffPlanVersions, { params });
  expect(reply.added.map((measure) => measure.text)).toEqual(['建立通报制度，县联席办每月通报工作进展。']);
  expect(reply.removed.map((measure) => measure.text.slice(0, 8))).toEqual(['鼓励广大人民群众']);
  expect(reply.unchanged).toBe(7);
  const [reworded, reassigned] = reply.changed;
  const runs = reworded?.text.filter((run) => run.kind !== 'same');
  expect(runs).toEqual([
    { kind: 'removed', text: '定期' },
    { kind: 'added', text: '每季度' },
  ]);
  expect(reassigned?.unitsAdded).toEqual([
    { part: 'lead', name: '县公安局' },
    { part: 'responsible', name: '县教育局' },
  ]);
  expect(reassigned?.unitsRemoved).toEqual([{ part: 'responsible', name: '县公安局' }]);
  expect(reassigned?.deadline).toEqual({ from: null, to: '12月底前' });
});

test('a second draft beside it is refused, and so is archiving the plan', async () => {
  const params = { planId: first.planId };
  const files = [{ fileName: 'a.txt', contentType: 'text/plain', bytes: new Uint8Array(Buffer.from(revised)) }];
  expect((await officer.call(planEndpoints.importPlanVersion, { params, files })).code).toBe('plan-draft-open');
  expect((await director.call(planEndpoints.archivePlan, { params })).code).toBe('plan-draft-open');
});

test('a reviewer corrects which measure another one continues', async () => {
  const added = second.measures.find((measure) => measure.lineageId === measure.id);
  const gone = first.measures[7];
  const at = { planVersionId: second.id, measureId: added?.id as never };
  const relate = (lineageId: unknown, version: number) =>
    officer.call(planEndpoints.relateMeasure, { params: at, body: { lineageId: lineageId as never, version } });
  const got = await relate(gone?.lineageId, second.version);
  expect(got.reply.measures[0]?.lineageId).toBe(gone?.lineageId);
  const taken = await relate(first.measures[0]?.lineageId, got.reply.version);
  expect(taken.code).toBe('measure-lineage-unknown');
  const back = await relate(null, got.reply.version);
  expect(back.reply.measures[0]?.lineageId).toBe(added?.id);
});

test('its confirmation supersedes the version before', async () => {
  const version = await settleEverything(officer, second.id);
  const params = { planVersionId: second.id };
  const handed = await officer.call(planEndpoints.submitPlan, { params, body: { version } });
  const got = await director.call(planEndpoints.confirmPlan, { params, body: { version: handed.reply.version } });
  expect(got.reply.number).toBe(2);
  const plan = await director.call(planEndpoints.readPlan, { params: { planId: first.planId } });
  expect(plan.reply.versions.map((one) => [one.number, one.state])).toEqual([
    [2, 'confirmed'],
    [1, 'superseded'],
  ]);
  expect(plan.reply.current?.id).toBe(second.id);
  const { query } = world.database;
  expect((await ledgerInForce(query, first.planId))?.planVersionId).toBe(second.id);
  expect(await measuresOfVersion(query, first.id)).toHaveLength(10);
  const [measure] = second.measures;
  expect((await findMeasure(query, measure?.id ?? ''))?.planVersionId).toBe(second.id);
  expect(await findMeasure(query, first.planId)).toBeNull();
});

test('versions of two plans are not compared', async () => {
  const other = await importText(officer);
  const params = { planVersionId: other.id, earlierId: first.id };
  expect((await officer.call(planEndpoints.diffPlanVersions, { params })).code).toBe('plan-version-of-other-plan');
});
