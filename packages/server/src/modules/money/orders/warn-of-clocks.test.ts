import { dutyEndpoints } from '@lianfang/contract/duty/endpoints';
import { homeEndpoints } from '@lianfang/contract/home/endpoints';
import { controlEndpoints } from '@lianfang/contract/orders/endpoints';
import { OrderId } from '@lianfang/contract/ids';
import { describe, expect, test } from 'vitest';
import { createMoneyWorld } from '../../../../test/money-world.ts';
import { runJobsNow, runTwice } from '../../../../test/run-jobs.ts';
import { createWorld } from '../../../../test/world.ts';
import { moneyJobs } from '../index.ts';
import { endRestrictions } from './end-restrictions.ts';
import { warnOfClocks } from './warn-of-clocks.ts';

const world = await createWorld('2026-03-02T01:00:00Z');
const money = await createMoneyWorld(world);
const office = await world.person(world.county, ['office-officer']);
const township = await world.person(await world.unit('测试镇', 'township'), ['unit-lead']);
const { officer, head, clerk, otherClerk } = money;
const { database, clock } = world;

let last = 0;
const account = (): string => `62284800000001${String((last += 1)).padStart(5, '0')}`;

const pass = async (duration: Temporal.DurationLike): Promise<void> => {
  clock.set(clock.now().add(duration));
  await runJobsNow(world.platform, moneyJobs);
  for (const who of [officer, head, clerk, otherClerk, office, township]) await world.signInAgain(who);
};

const told = (like: string) =>
  database.query.selectFrom('notification').selectAll().where('dedupe_key', 'like', like).execute();

const missed = async (who: typeof officer, open?: boolean) => {
  const query = { limit: 200, ...(open === undefined ? {} : { open: String(open) as never }) };
  return (await who.call(dutyEndpoints.listMissedClocks, { query })).reply.rows;
};

const toExplain = async (who: typeof officer) =>
  (await who.call(homeEndpoints.readToday)).reply.items.filter(({ kind }) => kind === 'clock-explain');

describe('a bank that does not answer', () => {
  test('is a missed clock, seen by all whom it concerns and nobody else, until it answers', async () => {
    const [order] = await money.sealed(await money.report(), { number: account() });
    if (!order) throw new Error('nothing was sealed');
    await pass({ minutes: 59 });
    expect(await missed(officer)).toEqual([]);
    await pass({ minutes: 1 });
    const rows = await missed(head, true);
    expect(rows).toMatchObject([{ orderId: order.id, clock: 'answer', kind: 'stop', settledAt: null }]);
    expect(rows[0]?.dueAt.slice(0, 19)).toBe(order.clock?.end.slice(0, 19));
    expect(rows[0]?.toldNames).toHaveLength(4);
    expect(rows[0]?.number).toBe(order.number);
    for (const who of [officer, clerk, office]) expect(await missed(who)).toHaveLength(1);
    expect(await missed(otherClerk)).toEqual([]);
    expect((await township.call(dutyEndpoints.listMissedClocks)).reply.rows).toEqual([]);
    const history = (await money.read(order.id)).history.map(({ move }) => move);
    expect(history[0]).toBe('missed-answer');
    for (const who of [head, office]) {
      const { items } = (await who.call(homeEndpoints.readToday)).reply;
      expect(items.find(({ kind }) => kind === 'clock-missed')).toMatchObject({ state: 'overdue' });
    }
    await money.answered(await money.read(order.id));
    expect((await missed(head, false)).map(({ orderId }) => orderId)).toEqual([order.id]);
    const { items } = (await head.call(homeEndpoints.readToday)).reply;
    expect(items.filter(({ kind }) => kind === 'clock-missed')).toEqual([]);
  });

  test('says why it was late, and the office what was done; whoever saw an older state is told', async () => {
    const [row] = await missed(clerk);
    if (!row) throw new Error('nothing was missed');
    expect(await toExplain(clerk)).toMatchObject([{ subjectId: row.id, title: { zh: '紧急止付：银行未反馈' } }]);
    for (const who of [head, otherClerk, township]) expect(await toExplain(who)).toEqual([]);
    const params = { missedClockId: row.id };
    const said = { cause: '值班人员未交接', version: row.version };
    expect((await otherClerk.call(dutyEndpoints.explainMissedClock, { params, body: said })).code).toBe('not-allowed');
    const explained = await clerk.call(dutyEndpoints.explainMissedClock, { params, body: said });
    expect(await toExplain(clerk)).toEqual([]);
    expect(explained.reply).toMatchObject({ cause: said.cause, abilities: { noteMissedClock: { allowed: false } } });
    expect((await clerk.call(dutyEndpoints.explainMissedClock, { params, body: said })).code).toBe('changed-meanwhile');
    const note = { note: '已约谈', version: explained.reply.version };
    expect((await clerk.call(dutyEndpoints.noteMissedClock, { params, body: note })).code).toBe('not-allowed');
    const noted = await office.call(dutyEndpoints.noteMissedClock, { params, body: note });
    expect(noted.reply).toMatchObject({ cause: said.cause, note: '已约谈' });
    expect((await office.call(dutyEndpoints.noteMissedClock, { params, body: note })).code).toBe('changed-meanwhile');
  });
});

describe('whatever the clock of the machine did', () => {
  test('two days asleep: each clock says its last word, once, nobody stays restricted, and that it was late is kept', async () => {
    const found = await money.report();
    const [open] = await money.sealed(found, { number: account() });
    const [stop] = await money.sealed(found, { number: account() });
    if (!open || !stop) throw new Error('nothing was sealed');
    const held = await money.answered(stop);
    await pass({ hours: 49 });
    expect((await told(`${stop.id} restriction %`)).length).toBe(0);
    expect(await money.read(stop.id)).toMatchObject({ state: 'ended', endedReason: '期限届满，自动终止' });
    const rows = await missed(head);
    expect(rows.find((row) => row.orderId === stop.id)).toMatchObject({
      clock: 'restriction',
      dueAt: held.restrictedUntil,
    });
    const over = await told(`${open.id} answer %`);
    expect(new Set(over.map(({ kind }) => kind))).toEqual(new Set(['order-overdue']));
    expect(over.length).toBe(new Set(over.map(({ person_id }) => person_id)).size);
  });

  test('a second run, and one after the clock went back, says nothing more', async () => {
    await money.sealed(await money.report(), { number: account() });
    clock.set(clock.now().add({ hours: 3 }));
    const warned = await runTwice({ ...world.platform, database }, warnOfClocks, {});
    expect(warned.second).toBe(warned.first);
    const ended = await runTwice({ ...world.platform, database }, endRestrictions, {});
    expect(ended.second).toBe(ended.first);
    clock.set(clock.now().subtract({ hours: 2 }));
    expect((await runTwice({ ...world.platform, database }, warnOfClocks, {})).second).toBe(warned.second);
  });

  test('more clocks than fit into one transaction are all said', async () => {
    for (const who of [officer, head]) await world.signInAgain(who);
    const before = (await database.query.selectFrom('missed_clock').select('id').execute()).length;
    for (let batch = 0; batch < 2; batch += 1) {
      const orders = Array.from({ length: 60 }, () => ({ number: account() }));
      await money.sealed(await money.report(), ...orders);
    }
    await pass({ hours: 2 });
    expect((await database.query.selectFrom('missed_clock').select('id').execute()).length).toBe(before + 120);
    const left = await database.query
      .selectFrom('order_step')
      .select('order_id')
      .where('told_at', 'is', null)
      .where('at', '<=', clock.now().toString())
      .execute();
    expect(left).toEqual([]);
  });
});

test('an objection that nobody answers is missed by the police, and is not the bank’s', async () => {
  const [order] = await money.sealed(await money.report(), { number: account() });
  if (!order) throw new Error('nothing was sealed');
  const params = { orderId: OrderId.parse(order.id) };
  await clerk.call(controlEndpoints.objectToOrder, {
    params,
    body: { objection: '账户为工资户', version: order.version },
  });
  await pass({ hours: 24 * 16 });
  const of = (rows: Awaited<ReturnType<typeof missed>>) =>
    rows.filter(({ orderId }) => orderId === order.id).map((row) => row.clock);
  expect(of(await missed(head, true))).toEqual(['answer', 'objection']);
  expect(of(await missed(clerk, true))).toEqual(['answer']);
});
