import type { MeasureId } from '@lianfang/contract/ids';
import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import type { PlanLedger } from '@lianfang/contract/plans/ledger';
import { expect, test } from 'vitest';
import { importText, openCountyUnits } from '../../../test/plans/county-plan.ts';
import { createWorld } from '../../../test/world.ts';

const world = await createWorld();
const officer = await openCountyUnits(world);
const leaderless = (ledger: PlanLedger): MeasureId[] =>
  ledger.measures
    .filter((measure) => !measure.mentions.some((mention) => mention.part === 'lead'))
    .map((measure) => measure.id);
const settle = (ledger: PlanLedger, measureIds: MeasureId[], choice: 'without-lead' | 'first-responsible') =>
  officer.call(planEndpoints.settleLeads, {
    params: { planVersionId: ledger.id },
    body: { measureIds, choice, version: ledger.version },
  });

test('all measures without a lead are settled at once, and undone at once', async () => {
  const ledger = await importText(officer);
  const got = await settle(ledger, leaderless(ledger), 'without-lead');
  expect(got.reply.counts.withoutLead).toBe(0);
  const undone = await officer.call(planEndpoints.undoPlanEdit, {
    params: { planVersionId: ledger.id },
    body: { version: got.reply.version },
  });
  expect(undone.reply.counts.withoutLead).toBe(3);
});

test('the first responsible unit becomes the lead', async () => {
  const ledger = await importText(officer);
  const [second] = leaderless(ledger);
  const got = await settle(ledger, second ? [second] : [], 'first-responsible');
  expect(got.reply.measures[0]?.mentions.map(({ part, name }) => [part, name]).slice(0, 2)).toEqual([
    ['lead', '县司法局'],
    ['responsible', '县市场监督管理局'],
  ]);
});

test('a measure that names nobody cannot be settled so, and none of the others is', async () => {
  const ledger = await importText(officer);
  expect((await settle(ledger, leaderless(ledger), 'first-responsible')).code).toBe('measure-without-responsible');
  const stranger = '00000000-0000-7000-8000-000000000000' as MeasureId;
  expect((await settle(ledger, [stranger], 'without-lead')).code).toBe('not-found');
  const after = await officer.call(planEndpoints.readPlanVersion, { params: { planVersionId: ledger.id } });
  expect(after.reply.measures).toEqual(ledger.measures);
});
