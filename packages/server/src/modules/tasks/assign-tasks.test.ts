import { taskEndpoints } from '@lianfang/contract/tasks/endpoints';
import { expect, test } from 'vitest';
import { assignOne, createPlanWorld, monthly } from '../../../test/plan-world.ts';
import { createWorld } from '../../../test/world.ts';

const world = await createWorld('2026-03-02T01:00:00Z');
const plan = await createPlanWorld(world);
const [measure] = plan.ledger.measures;
if (!measure) throw new Error('the plan has no measure');

const assignment = (unitId: string, terms = monthly('2026-03-01')) => ({
  planVersionId: plan.ledger.id,
  assignments: [{ measureId: measure.id, unitId, part: 'lead' as const, terms }],
});

test('a confirmed plan proposes one task for every unit of every measure', async () => {
  const got = await plan.officer.call(taskEndpoints.proposeTasks, { params: { planVersionId: plan.ledger.id } });
  expect(got.reply.proposals.map(({ unitName, part }) => [unitName, part])).toEqual([
    ['县教育局', 'lead'],
    ['县委宣传部', 'responsible'],
    ['县委宣传部', 'lead'],
  ]);
});

test('an assigned task owes each period that is due from its first day on, and none that was due before', async () => {
  const unit = await world.unit('县发展和改革局');
  const taskId = await assignOne(plan, unit, monthly('2026-02-15'));
  const { reply } = await plan.officer.call(taskEndpoints.readTask, { params: { taskId } });
  expect(reply.periods.slice(0, 3).map(({ key, dueAt, state }) => [key, dueAt, state])).toEqual([
    ['2026-03', '2026-03-10T16:00:00.000Z', 'upcoming'],
    ['2026-04', '2026-04-10T16:00:00.000Z', 'upcoming'],
    ['2026-05', '2026-05-10T16:00:00.000Z', 'upcoming'],
  ]);
  expect(reply.nextPeriodKey).toBe('2026-03');
});

test('the same measure is not assigned to the same unit twice, also not at the same moment', async () => {
  const unit = await world.unit('县民政局');
  const both = await Promise.all(
    [1, 2].map(() => plan.officer.call(taskEndpoints.assignTasks, { body: assignment(unit) })),
  );
  expect(both.filter((got) => got.status === 200)).toHaveLength(1);
  expect((await plan.officer.call(taskEndpoints.assignTasks, { body: assignment(unit) })).code).toBe(
    'task-already-assigned',
  );
});

test('one wrong line refuses all of them and says which', async () => {
  const unit = await world.unit('县司法局');
  const good = assignment(unit).assignments;
  const wrong = { ...good[0], measureId: '00000000-0000-7000-8000-000000000000' };
  const body = { planVersionId: plan.ledger.id, assignments: [...good, wrong as (typeof good)[0]] };
  const got = await plan.officer.call(taskEndpoints.assignTasks, { body });
  expect(got.code).toBe('measure-not-in-plan');
  expect(got.text).toContain('"index":1');
  const left = await plan.officer.call(taskEndpoints.listTasks, { query: { unitId: unit } });
  expect(left.reply.rows).toEqual([]);
});

test('terms whose dates do not hold are refused', async () => {
  const unit = await world.unit('县妇联');
  const ended = monthly('2026-03-01', { endsOn: '2026-02-01' });
  expect((await plan.officer.call(taskEndpoints.assignTasks, { body: assignment(unit, ended) })).code).toBe(
    'task-cycle',
  );
  const past = monthly('2026-03-01', { cycle: { kind: 'once', due: '2026-02-01' } });
  expect((await plan.officer.call(taskEndpoints.assignTasks, { body: assignment(unit, past) })).code).toBe(
    'task-cycle',
  );
});

test('tasks that would wait for each other in a circle are refused', async () => {
  const first = await assignOne(plan, await world.unit('甲单位'), monthly('2026-03-01'));
  const second = await assignOne(
    plan,
    await world.unit('乙单位'),
    monthly('2026-03-01', { waitsFor: [first as never] }),
  );
  const { reply } = await plan.officer.call(taskEndpoints.readTask, { params: { taskId: first } });
  const terms = monthly('2026-03-01', { waitsFor: [second as never] });
  const got = await plan.officer.call(taskEndpoints.amendTask, {
    params: { taskId: first },
    body: { terms, reason: '调整', version: reply.version },
  });
  expect(got.code).toBe('task-waits-in-circle');
});

test('a unit assigns nothing to itself, and a unit that does not exist gets nothing', async () => {
  const unit = await world.unit('县残联');
  const lead = await world.person(unit, ['unit-lead']);
  expect((await lead.call(taskEndpoints.assignTasks, { body: assignment(unit) })).code).toBe('not-allowed');
  const nowhere = assignment('00000000-0000-7000-8000-000000000001');
  expect((await plan.officer.call(taskEndpoints.assignTasks, { body: nowhere })).code).toBe('task-unit-closed');
});
