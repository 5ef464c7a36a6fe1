import { homeEndpoints } from '@lianfang/contract/home/endpoints';
import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import { reportEndpoints } from '@lianfang/contract/reports/endpoints';
import { searchEndpoints } from '@lianfang/contract/search/endpoints';
import { taskEndpoints } from '@lianfang/contract/tasks/endpoints';
import { expect, test } from 'vitest';
import { assignOne, createPlanWorld, monthly } from '../../../test/plan-world.ts';
import { createWorld } from '../../../test/world.ts';

const world = await createWorld('2026-03-02T01:00:00Z');
const plan = await createPlanWorld(world);
const lead = await world.person(plan.education, ['unit-lead']);
const other = await world.person(plan.publicity, ['unit-lead']);
const taskId = await assignOne(plan, plan.education, monthly('2026-03-01'));

const today = async (who: typeof lead) => {
  const got = await who.call(homeEndpoints.readToday);
  if (got.status !== 200) throw new Error(got.text);
  return got.reply;
};

test('a unit sees the report it owes with its due day, and nobody else’s', async () => {
  const { items, counts } = await today(lead);
  expect(items.map((item) => [item.kind, item.subjectId, item.state])).toEqual([['report-due', taskId, 'upcoming']]);
  expect(counts).toEqual([{ kind: 'report-due', count: 1, overdue: 0 }]);
  expect((await today(other)).items).toEqual([]);
});

test('what was handed in leaves the unit’s list and joins the reviewers’, what is returned comes back', async () => {
  const task = await lead.call(taskEndpoints.readTask, { params: { taskId } });
  const started = await lead.call(reportEndpoints.startReport, {
    params: { periodId: task.reply.periods[0]?.id ?? '' },
  });
  const params = { reportId: started.reply.id };
  const text = { progress: '已开展', problems: '', nextSteps: '', figures: [] };
  const saved = await lead.call(reportEndpoints.saveReport, {
    params,
    body: { ...text, version: started.reply.version },
  });
  const done = await lead.call(reportEndpoints.submitReport, { params, body: { version: saved.reply.version } });
  expect((await today(lead)).items).toEqual([]);
  expect((await today(plan.officer)).items.map((item) => item.kind)).toEqual(['report-review']);
  await plan.officer.call(reportEndpoints.returnReport, {
    params,
    body: { reason: '补充', version: done.reply.version },
  });
  expect((await today(lead)).items.map((item) => item.kind)).toEqual(['report-returned']);
});

test('a plan under review is the reviewers’, one handed in is the director’s who did not hand it in', async () => {
  const bytes = new TextEncoder().encode('某方案\n一、措施\n1.检查。开展检查。\n牵头单位：县教育局');
  const files = [{ fileName: 'plan.txt', contentType: 'text/plain', bytes }];
  const drafted = await plan.officer.call(planEndpoints.importPlan, { body: {}, files });
  expect((await today(plan.officer)).items.map((item) => item.kind)).toContain('plan-review');
  const params = { planVersionId: drafted.reply.id };
  await plan.officer.call(planEndpoints.submitPlan, { params, body: { version: drafted.reply.version } });
  expect((await today(plan.officer)).items.map((item) => item.kind)).not.toContain('plan-confirm');
  expect((await today(plan.director)).items.map((item) => item.kind)).toContain('plan-confirm');
});

test('what is overdue comes first', async () => {
  world.clock.set(Temporal.Instant.from('2026-05-20T01:00:00Z'));
  await world.signInAgain(lead);
  const { items, counts } = await today(lead);
  expect(items[0]?.state).toBe('overdue');
  expect(counts.reduce((sum, one) => sum + one.overdue, 0)).toBeGreaterThan(0);
});

const found = async (who: typeof lead, text: string) =>
  (await who.call(searchEndpoints.searchAll, { query: { text } })).reply.found;

test('the search finds tasks, measures and units, a unit only its own tasks, and signs mean themselves', async () => {
  for (const who of [plan.officer, other]) await world.signInAgain(who);
  const all = await found(plan.officer, '宣传');
  expect(new Set(all.map((hit) => hit.kind))).toEqual(new Set(['task', 'measure', 'unit']));
  expect((await found(other, '开展宣传')).map((hit) => hit.kind)).not.toContain('task');
  expect(await found(plan.officer, '%')).toEqual([]);
  expect((await world.stranger().call(searchEndpoints.searchAll, { query: { text: '宣传' } })).code).toBe(
    'sign-in-needed',
  );
});
