import { notificationEndpoints } from '@lianfang/contract/notifications/endpoints';
import { reportEndpoints } from '@lianfang/contract/reports/endpoints';
import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { taskEndpoints } from '@lianfang/contract/tasks/endpoints';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Client } from '../../../../test/client.ts';
import { assignOne, createPlanWorld, monthly } from '../../../../test/plan-world.ts';
import { runTwice } from '../../../../test/run-jobs.ts';
import { createWorld } from '../../../../test/world.ts';
import { runJob } from '../../../kernel/jobs/run-job.ts';
import { sendReminders } from './send-reminders.ts';

const start = Temporal.Instant.from('2026-03-02T01:00:00Z');
const world = await createWorld(start.toString());
const plan = await createPlanWorld(world);

const at = (moment: string) => world.clock.set(Temporal.Instant.from(moment));
const remind = () => runJob(world.platform, sendReminders, { runAt: null, payload: {} });

/** What a person was told; asked in the morning, since nobody's session lasts for weeks. */
const noticesOf = async (person: Client): Promise<string[]> => {
  const now = world.clock.now();
  world.clock.set(start);
  const got = await person.call(notificationEndpoints.listNotifications, { query: { topic: 'deadlines' } });
  world.clock.set(now);
  return got.reply.rows.map((row) => row.words.zh);
};

const unitWithTask = async (name: string) => {
  const unit = await world.unit(name);
  const lead = await world.person(unit, ['unit-lead']);
  const officer = await world.person(unit, ['unit-officer']);
  const taskId = await assignOne(plan, unit, monthly('2026-03-01'));
  return { unit, lead, officer, taskId };
};

beforeEach(() => world.clock.set(start));

// What is due on Tuesday 10 March 2026 ends at 16:00 UTC; three days before is a Saturday, so Friday the 6th.
describe('before the due day', () => {
  test('whoever handles the task hears of it on the working day, at nine and not earlier', async () => {
    const { lead, officer } = await unitWithTask('县人社局');
    at('2026-03-06T00:59:59Z');
    await remind();
    expect(await noticesOf(officer)).toEqual([]);
    at('2026-03-06T01:00:00Z');
    await remind();
    expect(await noticesOf(officer)).toEqual(['县人社局“开展宣传”（2026年3月）将于2026-03-10到期']);
    expect(await noticesOf(lead)).toHaveLength(1);
  });

  test('who was named for the task hears of it alone, and several tasks come as one notice', async () => {
    const { unit, lead, officer, taskId } = await unitWithTask('县卫健局');
    const other = await world.person(unit, ['unit-officer']);
    await assignOne(plan, unit, monthly('2026-03-01', { title: '张贴海报' }), 1);
    const named = { params: { taskId: taskId as never }, body: { personId: officer.personId as never, version: 1 } };
    expect((await lead.call(taskEndpoints.delegateTask, named)).status).toBe(200);
    at('2026-03-06T01:00:00Z');
    await remind();
    expect(await noticesOf(officer)).toEqual(['有2项任务将于2026-03-10到期']);
    expect(await noticesOf(other)).toEqual(['县卫健局“张贴海报”（2026年3月）将于2026-03-10到期']);
  });

  test('running again, or after a stop within the day, sends nothing twice', async () => {
    const { officer } = await unitWithTask('县住建局');
    at('2026-03-06T01:00:00Z');
    const { first, second } = await runTwice({ ...world.platform, database: world.database }, sendReminders, {});
    expect(second).toBe(first);
    at('2026-03-06T20:00:00Z');
    await remind();
    expect(await noticesOf(officer)).toHaveLength(1);
  });

  test('what stood still for days is not made up for', async () => {
    const { officer } = await unitWithTask('县交通局');
    at('2026-03-08T01:00:00Z');
    await remind();
    expect(await noticesOf(officer)).toEqual([]);
  });

  test('what is handed in or waived is not reminded of', async () => {
    const done = await unitWithTask('县残联');
    const [period] = (await done.lead.call(taskEndpoints.readTask, { params: { taskId: done.taskId as never } })).reply
      .periods;
    const started = await done.lead.call(reportEndpoints.startReport, { params: { periodId: period?.id as never } });
    const params = { reportId: started.reply.id };
    const text = { progress: '已入户', problems: '', nextSteps: '', figures: [] };
    const saved = await done.lead.call(reportEndpoints.saveReport, { params, body: { ...text, version: 1 } });
    const sent = await done.lead.call(reportEndpoints.submitReport, { params, body: { version: saved.reply.version } });
    expect(sent.status).toBe(200);
    const free = await unitWithTask('县气象局');
    const [spared] = (await free.lead.call(taskEndpoints.readTask, { params: { taskId: free.taskId as never } })).reply
      .periods;
    const waiver = { params: { periodId: spared?.id as never }, body: { reason: '机构改革' } };
    expect((await plan.officer.call(taskEndpoints.waivePeriod, waiver)).status).toBe(200);
    at('2026-03-06T01:00:00Z');
    await remind();
    expect([...(await noticesOf(done.officer)), ...(await noticesOf(free.officer))]).toEqual([]);
  });
});

describe('after the due day', () => {
  test('the lead hears too, then the office with one sum for all units', async () => {
    const { lead } = await unitWithTask('县商务局');
    at('2026-03-11T01:00:00Z');
    await remind();
    expect((await noticesOf(lead))[0]).toBe('县商务局“开展宣传”（2026年3月）已逾期（期限2026-03-10），请尽快报送');
    at('2026-03-13T01:00:00Z');
    await remind();
    await remind();
    const told = await noticesOf(plan.officer);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^期限2026-03-10的任务，有\d+个单位\d+项未报$/);
  });

  test('a reminder that would fall into a holiday comes on the first working day after it', async () => {
    const unit = await world.unit('县民宗局');
    const lead = await world.person(unit, ['unit-lead']);
    // Due on 30 September; the day after is a holiday until 7 October, the 8th is worked.
    await assignOne(plan, unit, monthly('2026-03-01', { cycle: { kind: 'once', due: '2026-09-30' } }));
    at('2026-10-01T01:00:00Z');
    await remind();
    const before = await noticesOf(lead);
    at('2026-10-08T01:00:00Z');
    await remind();
    expect((await noticesOf(lead)).length).toBe(before.length + 1);
  });
});

describe('the rules', () => {
  const rule = { offset: '-P7D', at: '10:30', workingDaysOnly: true, audience: ['lead' as const], outside: false };

  test('are the office’s to set; two for the same day are refused', async () => {
    const before = await plan.officer.call(supervisionEndpoints.listReminderRules);
    expect(before.reply.rules.map((one) => one.offset)).toEqual(['-P3D', '-P1D', 'P0D', 'P1D', 'P3D']);
    const set = (rules: readonly (typeof rule)[], as: Client = plan.officer) =>
      as.call(supervisionEndpoints.setReminderRules, { body: { rules: [...rules] } });
    expect((await set([rule, { ...rule, at: '11:00' }])).code).toBe('reminder-rules-repeat');
    const lead = await world.person(plan.education, ['unit-lead']);
    expect((await set([rule], lead)).code).toBe('not-allowed');
    expect((await set([rule])).reply.rules).toMatchObject([rule]);
    const unit = await world.unit('县审计局');
    const reader = await world.person(unit, ['unit-lead']);
    await assignOne(plan, unit, monthly('2026-03-01'));
    at('2026-03-03T02:30:00Z');
    await remind();
    expect(await noticesOf(reader)).toHaveLength(1);
  });
});
