import type { MeasureId } from '@lianfang/contract/ids';
import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import { expect, test } from 'vitest';
import { countyPlan, importText, openCountyUnits } from '../../../test/plans/county-plan.ts';
import { createWorld } from '../../../test/world.ts';

const world = await createWorld();
const officer = await openCountyUnits(world);

test('the plan’s own rule of reporting is given to all of its measures', async () => {
  const ledger = await importText(
    officer,
    `${countyPlan}\n四、工作要求\n各责任单位于每月10日前将工作进展情况报送县联席办。\n`,
  );
  const [rule] = ledger.reportingRules;
  expect(rule?.cycle).toEqual({ kind: 'monthly', day: 10 });
  const measureIds = ledger.measures.map((measure) => measure.id);
  const got = await officer.call(planEndpoints.setMeasureTerms, {
    params: { planVersionId: ledger.id },
    body: { measureIds, deadlineText: rule?.deadlineText ?? null, version: ledger.version },
  });
  expect(got.reply.measures.every((measure) => measure.cycle?.kind === 'monthly')).toBe(true);
  expect(got.reply.undoes?.words).toBe(`设定 ${measureIds.length} 项措施的时限`);
});

test('a measure of another plan is not found', async () => {
  const ledger = await importText(officer);
  const measureIds = ['00000000-0000-7000-8000-000000000000' as MeasureId];
  const body = { measureIds, deadlineText: '年底前', version: ledger.version };
  const got = await officer.call(planEndpoints.setMeasureTerms, { params: { planVersionId: ledger.id }, body });
  expect(got.code).toBe('not-found');
});
