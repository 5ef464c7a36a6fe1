import type { PersonId } from '@lianfang/contract/ids';
import { taskEndpoints } from '@lianfang/contract/tasks/endpoints';
import { expect, test } from 'vitest';
import { assignOne, createPlanWorld, monthly } from '../../../test/plan-world.ts';
import { createWorld } from '../../../test/world.ts';

const world = await createWorld('2026-03-02T01:00:00Z');
const plan = await createPlanWorld(world);
const unit = await world.unit('县司法局');
const lead = await world.person(unit, ['unit-lead']);
const clerk = await world.person(unit, ['unit-officer']);
const stranger = await world.person(plan.education, ['unit-lead']);

const newTask = async () =>
  assignOne(plan, await world.unit(`单位${crypto.randomUUID().slice(0, 8)}`), monthly('2026-03-01'));
const taskId = await assignOne(plan, unit, monthly('2026-03-01', { checklist: ['制定方案', '张贴海报'] }));
const read = async (id = taskId) => (await plan.officer.call(taskEndpoints.readTask, { params: { taskId: id } })).reply;

test('a unit sees its own tasks and no others', async () => {
  const own = await lead.call(taskEndpoints.listTasks);
  expect(own.reply.rows.map((row) => row.unitId)).toEqual([unit]);
  expect((await stranger.call(taskEndpoints.readTask, { params: { taskId } })).code).toBe('not-found');
});

test('the unit lead names who handles the task; only somebody of the unit', async () => {
  const { version } = await read();
  const personId = clerk.personId as PersonId;
  const params = { taskId };
  const outside = await lead.call(taskEndpoints.delegateTask, {
    params,
    body: { personId: stranger.personId as PersonId, version },
  });
  expect(outside.code).toBe('person-not-of-unit');
  const named = await lead.call(taskEndpoints.delegateTask, { params, body: { personId, version } });
  expect(named.reply.delegateId).toBe(clerk.personId);
  expect((await lead.call(taskEndpoints.delegateTask, { params, body: { personId, version } })).code).toBe(
    'changed-meanwhile',
  );
  expect((await clerk.call(taskEndpoints.delegateTask, { params, body: { personId, version } })).code).toBe(
    'not-allowed',
  );
  const mine = await clerk.call(taskEndpoints.listTasks, { query: { delegate: 'me' } });
  expect(mine.reply.rows).toHaveLength(1);
});

test('the unit ticks its checklist, and amending keeps the tick of a step that stays', async () => {
  const [first] = (await read()).checklist;
  const params = { taskId, itemId: first?.id ?? '' };
  const ticked = await clerk.call(taskEndpoints.tickItem, { params, body: { done: true } });
  expect(ticked.reply.checklist.map((item) => item.done)).toEqual([true, false]);
  const { version } = await read();
  const terms = monthly('2026-03-01', { checklist: ['制定方案', '开展讲座'], cycle: { kind: 'monthly', day: 'last' } });
  const amended = await plan.officer.call(taskEndpoints.amendTask, {
    params: { taskId },
    body: { terms, reason: '改到月底', version },
  });
  expect(amended.reply.checklist.map((item) => [item.text, item.done])).toEqual([
    ['制定方案', true],
    ['开展讲座', false],
  ]);
  expect(amended.reply.periods[0]?.dueAt).toBe('2026-03-31T16:00:00.000Z');
  const nowhere = { taskId, itemId: '00000000-0000-7000-8000-000000000000' };
  expect((await clerk.call(taskEndpoints.tickItem, { params: nowhere, body: { done: true } })).code).toBe('not-found');
});

test('a waived period is owed no more', async () => {
  const id = await newTask();
  const [first] = (await read(id)).periods;
  const params = { periodId: first?.id ?? '' };
  const waived = await plan.officer.call(taskEndpoints.waivePeriod, { params, body: { reason: '学校放假' } });
  expect(waived.reply.periods[0]?.state).toBe('waived');
  expect(waived.reply.nextPeriodKey).toBe('2026-04');
  expect((await plan.officer.call(taskEndpoints.waivePeriod, { params, body: { reason: '再来' } })).code).toBe(
    'task-state',
  );
  expect((await lead.call(taskEndpoints.waivePeriod, { params, body: { reason: '自己' } })).code).toBe('not-allowed');
});

test('a task that owes nothing more can still be read and listed', async () => {
  const office = await world.unit(`单位${crypto.randomUUID().slice(0, 8)}`);
  const once = { cycle: { kind: 'once', due: '2026-03-20' } } as const;
  const id = await assignOne(plan, office, monthly('2026-03-01', once));
  const [only] = (await read(id)).periods;
  const params = { periodId: only?.id ?? '' };
  await plan.officer.call(taskEndpoints.waivePeriod, { params, body: { reason: '已并入其他任务' } });
  expect(await read(id)).toMatchObject({ nextPeriodId: null, nextDueAt: null });
  const listed = await plan.officer.call(taskEndpoints.listTasks, { query: { unitId: office } });
  expect(listed.reply.rows.map((row) => row.id)).toEqual([id]);
});

test('close, stop and reopen follow the lifecycle, and of two at once one is told', async () => {
  const id = await newTask();
  const params = { taskId: id };
  const body = { reason: '已完成', version: (await read(id)).version };
  const both = await Promise.all([1, 2].map(() => plan.officer.call(taskEndpoints.closeTask, { params, body })));
  expect(both.map((got) => got.status).toSorted()).toEqual([200, 409]);
  const again = { reason: '再办', version: (await read(id)).version };
  expect((await plan.officer.call(taskEndpoints.stopTask, { params, body: again })).code).toBe('task-state');
  const reopened = await plan.officer.call(taskEndpoints.reopenTask, { params, body: again });
  expect(reopened.reply.state).toBe('open');
  const stopped = await plan.officer.call(taskEndpoints.stopTask, {
    params,
    body: { reason: '不再需要', version: reopened.reply.version },
  });
  expect(stopped.reply.abilities['task.close']).toEqual({ allowed: false, reason: '任务已停止，不能这样操作' });
  expect((await lead.call(taskEndpoints.closeTask, { params: { taskId }, body })).code).toBe('not-allowed');
});

test('a task handed over goes to a unit that does not have it, and takes what is still owed along', async () => {
  const id = await newTask();
  const other = await world.unit('县应急局');
  const params = { taskId: id };
  const taken = { toUnitId: unit, reason: '职能划转', version: (await read(id)).version };
  expect((await plan.officer.call(taskEndpoints.handOverTask, { params, body: taken })).code).toBe(
    'task-already-assigned',
  );
  const moved = await plan.officer.call(taskEndpoints.handOverTask, { params, body: { ...taken, toUnitId: other } });
  expect([moved.reply.unitName, moved.reply.delegateId]).toEqual(['县应急局', null]);
  expect(moved.reply.history[0]?.words).toContain('移交县应急局：职能划转');
  expect((await lead.call(taskEndpoints.handOverTask, { params: { taskId }, body: taken })).code).toBe('not-allowed');
});

test('calendar, tree and filters agree with the list', async () => {
  const calendar = await plan.officer.call(taskEndpoints.taskCalendar, {
    query: { from: '2026-03-01', to: '2026-03-31' },
  });
  expect(calendar.reply.days).toHaveLength(31);
  expect(calendar.reply.days.find((day) => day.day === '2026-03-31')?.due.map((due) => due.unitName)).toContain(
    '县司法局',
  );
  const tree = await plan.officer.call(taskEndpoints.taskTree, { params: { planId: plan.ledger.planId } });
  const shown = tree.reply.nodes.flatMap((node) => node.tasks).map((task) => task.id);
  const listed = await plan.officer.call(taskEndpoints.listTasks, { query: { limit: 200, order: 'plan' } });
  expect(shown.toSorted()).toEqual(listed.reply.rows.map((row) => row.id).toSorted());
  world.clock.set(Temporal.Instant.from('2026-04-20T01:00:00Z'));
  await world.signInAgain(plan.officer);
  const overdue = await plan.officer.call(taskEndpoints.listTasks, { query: { period: 'overdue', limit: 200 } });
  const whole = await plan.officer.call(taskEndpoints.listTasks, { query: { limit: 200 } });
  expect(overdue.reply.rows.map((row) => row.id)).toEqual(
    whole.reply.rows.filter((row) => row.periodState === 'overdue').map((row) => row.id),
  );
  expect(
    (await plan.officer.call(taskEndpoints.taskCalendar, { query: { from: '2026-03-31', to: '2026-03-01' } })).code,
  ).toBe('bad-request');
});

test('pages of the list join to the whole list', async () => {
  const whole = await plan.officer.call(taskEndpoints.listTasks, { query: { limit: 200 } });
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await plan.officer.call(taskEndpoints.listTasks, {
      query: { limit: 2, ...(cursor ? { cursor } : {}) },
    });
    found.push(...page.reply.rows.map((row) => row.id));
    cursor = page.reply.next ?? undefined;
  } while (cursor);
  expect(found).toEqual(whole.reply.rows.map((row) => row.id));
  expect((await plan.officer.call(taskEndpoints.listTasks, { query: { cursor: "x' or 1=1" } })).code).toBe(
    'bad-request',
  );
});

test('a saved filter is one’s own', async () => {
  const saved = await plan.officer.call(taskEndpoints.saveFilter, {
    body: { name: '逾期', filter: { period: 'overdue' }, order: 'due' },
  });
  await plan.officer.call(taskEndpoints.saveFilter, {
    body: { name: '逾期', filter: { part: 'lead' }, order: 'plan' },
  });
  const listed = await plan.officer.call(taskEndpoints.listSavedFilters);
  expect(listed.reply.filters.map((one) => [one.name, one.filter])).toEqual([['逾期', { part: 'lead' }]]);
  await world.signInAgain(plan.director);
  const params = { filterId: saved.reply.id };
  expect((await plan.director.call(taskEndpoints.dropFilter, { params })).code).toBe('not-allowed');
  expect((await plan.officer.call(taskEndpoints.dropFilter, { params })).status).toBe(204);
  expect((await plan.officer.call(taskEndpoints.listSavedFilters)).reply.filters).toEqual([]);
});
