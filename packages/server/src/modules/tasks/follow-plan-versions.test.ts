import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import { taskEndpoints } from '@lianfang/contract/tasks/endpoints';
import { expect, test } from 'vitest';
import { assignOne, createPlanWorld, monthly } from '../../../test/plan-world.ts';
import { runJobsNow, runTwice } from '../../../test/run-jobs.ts';
import { createWorld } from '../../../test/world.ts';
import { extendPeriods } from './extend-periods.ts';
import { followPlanVersions } from './follow-plan-versions.ts';

const world = await createWorld('2026-03-02T01:00:00Z');
const plan = await createPlanWorld(world);
const kept = await assignOne(plan, plan.education, monthly('2026-03-01'), 0);
const dropped = await assignOne(plan, plan.publicity, monthly('2026-03-01'), 1);

const secondVersion = [
  '测试县打击治理电信网络诈骗工作实施方案',
  '一、工作措施',
  '1.开展宣传。各学校每周开展一次防骗宣传，并发放一封信。',
  '牵头单位：县教育局',
  '责任单位：县委宣传部',
].join('\n');

const read = async (taskId: string) => (await plan.officer.call(taskEndpoints.readTask, { params: { taskId } })).reply;

test('a new version of the plan takes its tasks along and supersedes those whose measure is gone', async () => {
  const bytes = new TextEncoder().encode(secondVersion);
  const files = [{ fileName: 'plan.txt', contentType: 'text/plain', bytes }];
  const drafted = await plan.officer.call(planEndpoints.importPlanVersion, {
    params: { planId: plan.ledger.planId },
    body: {},
    files,
  });
  const params = { planVersionId: drafted.reply.id };
  const submitted = await plan.officer.call(planEndpoints.submitPlan, {
    params,
    body: { version: drafted.reply.version },
  });
  const confirmed = await plan.director.call(planEndpoints.confirmPlan, {
    params,
    body: { version: submitted.reply.version },
  });
  expect(confirmed.status).toBe(200);
  await runJobsNow(world.platform);
  expect((await read(kept)).measureText).toContain('一封信');
  expect((await read(kept)).state).toBe('open');
  expect((await read(dropped)).state).toBe('superseded');
  expect((await read(kept)).history.map((event) => event.kind)).toEqual(['followPlanVersions', 'assignTasks']);
});

test('both jobs change nothing when they run again', async () => {
  const followed = await runTwice(world.platform as never, followPlanVersions, {});
  expect(followed.second).toBe(followed.first);
  const extended = await runTwice(world.platform as never, extendPeriods, {});
  expect(extended.second).toBe(extended.first);
});

test('a year on, the next year is laid out', async () => {
  const before = (await read(kept)).periods.length;
  world.clock.advance(Temporal.Duration.from({ months: 6 }));
  await runTwice(world.platform as never, extendPeriods, {});
  await world.signInAgain(plan.officer);
  expect((await read(kept)).periods.length).toBe(before + 6);
});
