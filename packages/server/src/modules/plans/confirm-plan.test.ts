import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import { notificationEndpoints } from '@lianfang/contract/notifications/endpoints';
import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { describe, expect, test } from 'vitest';
import { countyPlan, importText, openCountyUnits, settleEverything } from '../../../test/plans/county-plan.ts';
import { createWorld } from '../../../test/world.ts';

const world = await createWorld();
const officer = await openCountyUnits(world);
const director = await world.person(await world.unit('县联席办领导', 'office'), ['office-director'], world.county);
const lead = await world.person(await world.unit('县民政局'), ['unit-lead']);

const submitted = async () => {
  const ledger = await importText(officer);
  const version = await settleEverything(officer, ledger.id);
  const params = { planVersionId: ledger.id };
  const got = await officer.call(planEndpoints.submitPlan, { params, body: { version } });
  if (got.code !== null) throw new Error(got.text);
  return { ledger: got.reply, params, body: { version: got.reply.version } };
};

describe('handing in', () => {
  test('names and leads that are not settled keep a plan back', async () => {
    const ledger = await importText(officer);
    const params = { planVersionId: ledger.id };
    const first = await officer.call(planEndpoints.submitPlan, { params, body: { version: ledger.version } });
    expect(first.code).toBe('plan-mentions-unresolved');
    const names = await officer.call(planEndpoints.listUnsettledNames, { params });
    const settlements = names.reply.rows.map((row) => ({
      mentionIds: row.mentions.map((mention) => mention.id),
      everywhere: true,
      remember: false,
      choice: { to: 'ignored' as const },
    }));
    const settled = await officer.call(planEndpoints.settleMentions, { params, body: { settlements, version: 1 } });
    const second = await officer.call(planEndpoints.submitPlan, { params, body: { version: settled.reply.version } });
    expect(second.code).toBe('plan-measures-without-lead');
    expect(JSON.parse(second.text).detail.counts.withoutLead).toBe(3);
  });

  test('a plan of which every measure was dropped is not handed in', async () => {
    const ledger = await importText(officer, '方案\n一、措施\n1、开展宣传。\n牵头单位：县司法局\n');
    const planVersionId = ledger.id;
    const [measure] = ledger.measures;
    const dropped = await officer.call(planEndpoints.dropMeasure, {
      params: { planVersionId, measureId: measure?.id as never },
      body: { version: ledger.version },
    });
    const got = await officer.call(planEndpoints.submitPlan, {
      params: { planVersionId },
      body: { version: dropped.reply.version },
    });
    expect(got.code).toBe('plan-without-measures');
  });

  test('what waits for confirmation is not edited until it is returned', async () => {
    const { params, body, ledger } = await submitted();
    const edit = {
      params: { ...params, measureId: ledger.measures[0]?.id as never },
      body: { edit: { text: '改' }, ...body },
    };
    expect((await officer.call(planEndpoints.editMeasure, edit)).code).toBe('plan-state');
    const returned = await director.call(planEndpoints.returnPlan, { params, body: { ...body, reason: '请补充时限' } });
    expect(returned.reply).toMatchObject({ state: 'draft', remark: '请补充时限', submittedByName: null });
    const again = { ...edit, body: { edit: { text: '改' }, version: returned.reply.version } };
    expect((await officer.call(planEndpoints.editMeasure, again)).status).toBe(200);
  });
});

describe('confirming', () => {
  test('another person confirms: the version gets its number and is read by every unit', async () => {
    const { params, body, ledger } = await submitted();
    const told = await director.call(notificationEndpoints.listNotifications, {});
    expect(told.reply.rows[0]).toMatchObject({ kind: 'plan-waiting', subject: { id: ledger.id } });
    expect((await lead.call(planEndpoints.readPlanVersion, { params })).code).toBe('not-found');
    const got = await director.call(planEndpoints.confirmPlan, { params, body });
    expect(got.reply).toMatchObject({ state: 'confirmed', number: 1, confirmedByName: '测试人员' });
    const seen = await lead.call(planEndpoints.readPlanVersion, { params });
    expect(seen.reply.measures).toHaveLength(10);
    expect(seen.reply.abilities['editMeasure']?.allowed).toBe(false);
    const listed = await lead.call(planEndpoints.listPlans, {});
    expect(listed.reply.rows.find((row) => row.id === ledger.planId)).toMatchObject({
      draft: null,
      current: { number: 1 },
    });
  });

  test('whoever handed it in does not confirm it, and nobody without the role does', async () => {
    const ledger = await importText(director);
    const version = await settleEverything(director, ledger.id);
    const params = { planVersionId: ledger.id };
    const handed = await director.call(planEndpoints.submitPlan, { params, body: { version } });
    expect(handed.reply.abilities['confirmPlan']).toEqual({
      allowed: false,
      reason: '须由提交人以外的另一人确认。',
    });
    const body = { version: handed.reply.version };
    expect((await director.call(planEndpoints.confirmPlan, { params, body })).code).toBe('not-allowed');
    expect((await officer.call(planEndpoints.confirmPlan, { params, body })).code).toBe('not-allowed');
    expect((await lead.call(planEndpoints.confirmPlan, { params, body })).code).toBe('not-allowed');
  });

  test('a draft is not confirmed, nor an old state of what was handed in', async () => {
    const ledger = await importText(officer);
    const params = { planVersionId: ledger.id };
    const draft = await director.call(planEndpoints.confirmPlan, { params, body: { version: 1 } });
    expect(draft.code).toBe('not-allowed');
    const handed = await submitted();
    const old = { params: handed.params, body: { version: handed.body.version - 1 } };
    expect((await director.call(planEndpoints.confirmPlan, old)).code).toBe('changed-meanwhile');
  });

  test('of two confirmations at once one counts', async () => {
    const { params, body } = await submitted();
    const other = await world.person(await world.unit('县联席办副职', 'office'), ['office-director'], world.county);
    const got = await Promise.all([
      director.call(planEndpoints.confirmPlan, { params, body }),
      other.call(planEndpoints.confirmPlan, { params, body }),
    ]);
    expect(got.map((one) => one.code ?? 'confirmed').toSorted()).toEqual(['changed-meanwhile', 'confirmed']);
  });

  test('a unit closed since the review keeps the plan back, by name', async () => {
    const { params, body } = await submitted();
    const tree = await officer.call(unitEndpoints.listUnits, { query: { search: '县妇联' } });
    const unit = tree.reply.rows[0];
    await officer.call(unitEndpoints.closeUnit, {
      params: { unitId: unit?.id as never },
      body: { reason: '机构改革', version: unit?.version ?? 0 },
    });
    const got = await director.call(planEndpoints.confirmPlan, { params, body });
    expect(got.code).toBe('plan-unit-closed');
    expect(JSON.parse(got.text).detail.names).toEqual(['县妇联']);
    await world.unit('县妇联');
  });

  test('not even the database lets a confirmed ledger be changed', async () => {
    const { params, body } = await submitted();
    await director.call(planEndpoints.confirmPlan, { params, body });
    const { query } = world.database;
    const changed = query
      .updateTable('measure')
      .set({ text: '篡改' })
      .where('plan_version_id', '=', params.planVersionId);
    await expect(changed.execute()).rejects.toThrow(/only while it is a draft/);
    const dropped = query.deleteFrom('measure_mention').where('plan_version_id', '=', params.planVersionId);
    await expect(dropped.execute()).rejects.toThrow(/only while it is a draft/);
  });
});

describe('putting away', () => {
  test('a withdrawn draft makes room for another import', async () => {
    const ledger = await importText(officer);
    const params = { planVersionId: ledger.id };
    const body = { reason: '导错文件', version: ledger.version };
    const got = await officer.call(planEndpoints.withdrawPlan, { params, body });
    expect(got.reply).toMatchObject({ state: 'withdrawn', remark: '导错文件' });
    const again = { ...body, version: got.reply.version };
    expect((await officer.call(planEndpoints.withdrawPlan, { params, body: again })).code).toBe('plan-state');
    const files = [{ fileName: 'a.txt', contentType: 'text/plain', bytes: new Uint8Array(Buffer.from(countyPlan)) }];
    const next = await officer.call(planEndpoints.importPlanVersion, { params: { planId: ledger.planId }, files });
    expect(next.reply.state).toBe('draft');
    expect(next.reply.previousId).toBeNull();
  });

  test('an archived plan is out of the list, takes no new version, and can be taken out again', async () => {
    const { params, body, ledger } = await submitted();
    await director.call(planEndpoints.confirmPlan, { params, body });
    const plan = { planId: ledger.planId };
    expect((await officer.call(planEndpoints.archivePlan, { params: plan })).code).toBe('not-allowed');
    const archived = await director.call(planEndpoints.archivePlan, { params: plan });
    expect(archived.reply.archivedAt).not.toBeNull();
    expect(archived.reply.abilities['restorePlan']?.allowed).toBe(true);
    expect((await director.call(planEndpoints.archivePlan, { params: plan })).code).toBe('plan-archived');
    const open = await director.call(planEndpoints.listPlans, { query: { limit: 200 } });
    expect(open.reply.rows.map((row) => row.id)).not.toContain(ledger.planId);
    const files = [{ fileName: 'a.txt', contentType: 'text/plain', bytes: new Uint8Array(Buffer.from(countyPlan)) }];
    expect((await officer.call(planEndpoints.importPlanVersion, { params: plan, files })).code).toBe('plan-archived');
    expect((await director.call(planEndpoints.restorePlan, { params: plan })).reply.archivedAt).toBeNull();
    expect((await director.call(planEndpoints.restorePlan, { params: plan })).code).toBe('plan-state');
  });
});

test('plans that wait for confirmation are listed for the director', async () => {
  const { ledger } = await submitted();
  const got = await director.call(planEndpoints.listPlans, { query: { show: 'waiting', search: '电信网络' } });
  expect(got.reply.rows[0]).toMatchObject({ id: ledger.planId, draft: { state: 'submitted' } });
  expect((await director.call(planEndpoints.listPlans, { query: { search: '不存在%' } })).reply.total).toBe(0);
  expect((await lead.call(planEndpoints.listPlans, { query: { show: 'waiting' } })).reply.total).toBe(0);
});
