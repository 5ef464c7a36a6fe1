import { CaseId, OrderId } from '@lianfang/contract/ids';
import { caseEndpoints } from '@lianfang/contract/cases/endpoints';
import { bankDeskEndpoints, orderEndpoints } from '@lianfang/contract/orders/order-endpoints';
import pg from 'pg';
import { afterAll, describe, expect, test } from 'vitest';
import { readingMinutes } from '../../../kernel/audit/is-kept-reading.ts';
import { Announcement, liveChannel } from '../../../kernel/live/announce.ts';
import { createMoneyWorld } from '../../../../test/money-world.ts';
import { createWorld } from '../../../../test/world.ts';

const world = await createWorld('2026-03-02T01:00:00Z');
const money = await createMoneyWorld(world);
const { officer, head, clerk } = money;

const heard: Announcement[] = [];
const listener = new pg.Client(world.database.login);
await listener.connect();
listener.on('notification', ({ payload }) => heard.push(Announcement.parse(JSON.parse(payload ?? 'null'))));
await listener.query(`listen ${liveChannel}`);
afterAll(() => listener.end());

const headers = { 'lianfang-reading': 'continued' };
const entriesOf = async (id: string, actor: string) =>
  (
    await world.database.query
      .selectFrom('audit_entry')
      .select('detail')
      .where('subject_id', '=', id)
      .where('actor', '=', actor)
      .where('action', 'in', ['order.read', 'bank-order.read', 'case.read'])
      .orderBy('at')
      .execute()
  ).map(({ detail }) => detail);

describe('a record that stands open', () => {
  test('is read again under one entry of the trail, and a reading that was opened anew has its own', async () => {
    const [order] = await money.sealed(await money.report(), {});
    const params = { orderId: OrderId.parse(order?.id) };
    const read = (sent: { readonly headers?: typeof headers } = {}) =>
      officer.call(orderEndpoints.readOrder, { params, ...sent });
    await read();
    await read({ headers });
    await read({ headers });
    expect(await entriesOf(params.orderId, officer.personId)).toHaveLength(1);
    await read();
    expect(await entriesOf(params.orderId, officer.personId)).toHaveLength(2);
    world.clock.set(world.clock.now().add({ minutes: readingMinutes }));
    await read({ headers });
    await read({ headers });
    expect(await entriesOf(params.orderId, officer.personId)).toEqual(['{}', '{}', '{"continues":true}']);
  });

  test('never goes unseen: whoever only claims to read on is kept with the first reading, and so is each person', async () => {
    const [order] = await money.sealed(await money.report(), { number: '6228480000000000003' });
    const params = { orderId: OrderId.parse(order?.id) };
    await officer.call(orderEndpoints.readOrder, { params });
    await head.call(orderEndpoints.readOrder, { params, headers });
    await clerk.call(bankDeskEndpoints.readBankOrder, { params, headers });
    for (const { personId } of [head, clerk])
      expect(await entriesOf(params.orderId, personId)).toEqual(['{"continues":true}']);
    await money.otherClerk.call(bankDeskEndpoints.readBankOrder, { params, headers });
    await money.otherClerk.call(bankDeskEndpoints.readBankOrder, { params, headers });
    expect(await entriesOf(params.orderId, money.otherClerk.personId)).toEqual([
      '{"refused":true}',
      '{"refused":true}',
    ]);
  });

  test('hears of a bank’s answer on the page of the order and on that of its case', async () => {
    const found = await money.report();
    const [order] = await money.sealed(found, { number: '6228480000000000004' });
    if (!order) throw new Error('nothing was sealed');
    heard.length = 0;
    await money.answered(order);
    await listener.query('select 1');
    const told = heard.map(({ topic, id }) => `${topic} ${id}`);
    expect(told).toContain(`order ${order.id}`);
    expect(told).toContain(`case ${found.id}`);
    const got = await officer.call(caseEndpoints.readCase, { params: { caseId: CaseId.parse(found.id) }, headers });
    expect(got.reply.stopped).toBe(500_000);
  });
});
