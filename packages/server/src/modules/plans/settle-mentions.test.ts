import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import type { PlanLedger } from '@lianfang/contract/plans/ledger';
import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { expect, test } from 'vitest';
import { importText, openCountyUnits } from '../../../test/plans/county-plan.ts';
import { createWorld } from '../../../test/world.ts';

const world = await createWorld();
const officer = await openCountyUnits(world);

const mentionNamed = (ledger: PlanLedger, name: string) => {
  const found = ledger.measures.flatMap((measure) => measure.mentions).find((mention) => mention.name === name);
  if (!found) throw new Error(`the plan does not name ${name}`);
  return found;
};

const groups = await officer.call(unitEndpoints.listUnitGroups, {});
const groupId = groups.reply.rows.find((row) => row.name === '县联席会议各成员单位')?.id as never;
const settle = (ledger: PlanLedger, settlement: object, version = ledger.version) =>
  officer.call(planEndpoints.settleMentions, {
    params: { planVersionId: ledger.id },
    body: {
      settlements: [{ mentionIds: [], everywhere: false, remember: false, ...settlement }] as never,
      version,
    },
  });

test('a name is settled on a group everywhere, remembered, and known in the next plan', async () => {
  const ledger = await importText(officer);
  const mentionIds = [mentionNamed(ledger, '县各相关联席会议各成员单位').id];
  const got = await settle(ledger, { mentionIds, everywhere: true, remember: true, choice: { to: 'group', groupId } });
  expect(got.reply.measures).toHaveLength(2);
  expect(got.reply.counts.unresolved).toBe(1);
  expect(got.reply.version).toBe(ledger.version + 1);
  expect(got.reply.undoes?.words).toBe('落实单位名称 2 处');
  const next = await importText(officer);
  expect(mentionNamed(next, '县各相关联席会议各成员单位').standing).toBe('group');
});

test('undoing it opens the names again and forgets the remembered one', async () => {
  const ledger = await importText(officer, '方案\n一、措施\n1、开展宣传。\n责任单位：县反诈小组\n');
  const mentionIds = [mentionNamed(ledger, '县反诈小组').id];
  const settled = await settle(ledger, {
    mentionIds,
    everywhere: true,
    remember: true,
    choice: { to: 'group', groupId },
  });
  const undone = await officer.call(planEndpoints.undoPlanEdit, {
    params: { planVersionId: ledger.id },
    body: { version: settled.reply.version },
  });
  expect(undone.reply.counts.unresolved).toBe(1);
  expect(undone.reply.undoes).toBeNull();
  const found = await officer.call(unitEndpoints.resolveUnitName, { query: { name: '县反诈小组' } });
  expect(found.reply.found).toBe('closest');
});

test('a unit is opened from the review, and the name then means it', async () => {
  const ledger = await importText(officer, '方案\n一、措施\n1、开展宣传。\n责任单位：县文旅局\n');
  const unit = { name: '县文化和旅游局', shortName: '县文旅局', kind: 'department', parentId: world.county };
  const mentionIds = [mentionNamed(ledger, '县文旅局').id];
  const got = await settle(ledger, { mentionIds, choice: { to: 'new-unit', unit } });
  expect(got.reply.measures[0]?.mentions[0]).toMatchObject({ standing: 'unit', settledName: '县文化和旅游局' });
  const again = await settle(ledger, { mentionIds, choice: { to: 'new-unit', unit } }, got.reply.version);
  expect(again.code).toBe('unit-name-taken');
});

test('a name is taken for a post, ignored, or opened again', async () => {
  const ledger = await importText(officer);
  const mentionIds = [mentionNamed(ledger, '各企事业单位主管部门').id];
  let { version } = ledger;
  for (const to of ['post', 'ignored', 'unresolved'] as const) {
    const got = await settle(ledger, { mentionIds, choice: { to } }, version);
    expect(got.reply.measures[0]?.mentions.find((mention) => mention.id === mentionIds[0])?.standing).toBe(to);
    ({ version } = got.reply);
  }
});

test('what is closed, unknown or stands for something else is refused', async () => {
  const ledger = await importText(officer, '方案\n一、措施\n1、开展宣传。\n责任单位：县公安局、县老龄办\n');
  const mentionIds = [mentionNamed(ledger, '县老龄办').id];
  const closing = await world.unit('县旧单位');
  await officer.call(unitEndpoints.closeUnit, { params: { unitId: closing }, body: { reason: '撤销', version: 1 } });
  expect((await settle(ledger, { mentionIds, choice: { to: 'unit', unitId: closing } })).code).toBe('plan-unit-closed');
  const nobody = '00000000-0000-7000-8000-000000000000';
  expect((await settle(ledger, { mentionIds: [nobody], choice: { to: 'post' } })).code).toBe('not-found');
  expect((await settle(ledger, { mentionIds, choice: { to: 'group', groupId: nobody } })).code).toBe(
    'plan-unit-closed',
  );
  const police = mentionNamed(ledger, '县公安局');
  const other = await settle(ledger, {
    mentionIds: [police.id],
    remember: true,
    choice: { to: 'unit', unitId: await world.unit('县应急管理局') },
  });
  expect(other.code).toBe('unit-alias-taken');
});

test('of two reviewers the second is told who changed what meanwhile, and nothing of theirs is lost', async () => {
  const ledger = await importText(officer);
  const second = await world.person(await world.unit('县联席办二组', 'office'), ['office-officer'], world.county);
  const params = { planVersionId: ledger.id };
  const measureId = ledger.measures[0]?.id as never;
  const edit = { params: { ...params, measureId }, body: { edit: { text: '改写的措施。' }, version: ledger.version } };
  const late = { params: { ...params, measureId }, body: { edit: { text: '另一种写法。' }, version: ledger.version } };
  const [one, other] = await Promise.all([
    officer.call(planEndpoints.editMeasure, edit),
    second.call(planEndpoints.editMeasure, late),
  ]);
  expect([one.status, other.status].toSorted()).toEqual([200, 409]);
  const refused = one.status === 409 ? one : other;
  const problem = JSON.parse(refused.text);
  expect(problem.code).toBe('changed-meanwhile');
  expect(problem.detail.version).toBe(ledger.version + 1);
  expect(problem.detail.changes).toEqual([
    expect.objectContaining({
      kind: 'edit-measure',
      personName: '测试人员',
      measures: [{ id: measureId, path: '三/(一)/1' }],
    }),
  ]);
  const after = await officer.call(planEndpoints.readPlanVersion, { params });
  expect(after.reply.measures[0]?.text).toBe(refused === one ? '另一种写法。' : '改写的措施。');
});

test('two settlements of the same name at once: one stands, the other is told', async () => {
  const ledger = await importText(officer);
  const mentionIds = [mentionNamed(ledger, '各企事业单位主管部门').id];
  const got = await Promise.all([
    settle(ledger, { mentionIds, choice: { to: 'post' } }),
    settle(ledger, { mentionIds, choice: { to: 'ignored' } }),
  ]);
  expect(got.map((one) => one.code ?? 'settled').toSorted()).toEqual(['changed-meanwhile', 'settled']);
});

test('a unit lead neither settles nor sees the draft', async () => {
  const ledger = await importText(officer);
  const lead = await world.person(await world.unit('县水利局'), ['unit-lead']);
  const params = { planVersionId: ledger.id };
  expect((await lead.call(planEndpoints.readPlanVersion, { params })).code).toBe('not-found');
  expect((await lead.call(planEndpoints.readPlanText, { params })).code).toBe('not-found');
  expect((await lead.call(planEndpoints.listUnsettledNames, { params })).code).toBe('not-allowed');
  const body = {
    settlements: [
      {
        mentionIds: [mentionNamed(ledger, '县公安局').id],
        everywhere: false,
        remember: false,
        choice: { to: 'ignored' as const },
      },
    ],
    version: 1,
  };
  expect((await lead.call(planEndpoints.settleMentions, { params, body })).code).toBe('not-allowed');
});
