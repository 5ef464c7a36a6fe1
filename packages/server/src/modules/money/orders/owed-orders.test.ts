import { CaseId, OrderId } from '@lianfang/contract/ids';
import { homeEndpoints } from '@lianfang/contract/home/endpoints';
import { controlEndpoints } from '@lianfang/contract/orders/endpoints';
import { expect, test } from 'vitest';
import { createMoneyWorld, seenOrders } from '../../../../test/money-world.ts';
import { createWorld } from '../../../../test/world.ts';

const world = await createWorld('2026-03-02T01:00:00Z');
const money = await createMoneyWorld(world);

const today = async (who: typeof money.officer) => {
  const got = await who.call(homeEndpoints.readToday);
  if (got.status !== 200) throw new Error(got.text);
  return got.reply;
};

test('what was submitted is on the head’s list by case, what was sealed on its bank’s by order, until answered', async () => {
  const found = await money.report();
  const params = { caseId: CaseId.parse(found.id) };
  const drafted = await money.draft(found, {}, { number: '6228480000000000002' });
  expect((await today(money.head)).items).toEqual([]);
  expect((await today(money.officer)).items).toMatchObject([
    { kind: 'order-send', subjectId: found.id, remark: { zh: '2 件指令待送审', en: '2 orders to submit' } },
  ]);
  const sent = await money.officer.call(controlEndpoints.submitOrders, { params, body: seenOrders(...drafted) });
  const { items, counts } = await today(money.head);
  expect(items.map(({ kind, subjectId, remark }) => [kind, subjectId, remark.zh])).toEqual([
    ['order-seal', found.id, '2 件指令待签发'],
  ]);
  expect(counts).toEqual([{ kind: 'order-seal', count: 1, overdue: 0 }]);
  expect((await today(money.officer)).items).toEqual([]);

  await money.head.call(controlEndpoints.sealOrders, { params, body: seenOrders(...sent.reply.orders) });
  expect((await today(money.head)).items).toEqual([]);
  expect((await today(money.otherClerk)).items).toEqual([]);
  const owed = await today(money.clerk);
  expect(owed.items.map(({ kind, subjectId }) => [kind, subjectId])).toEqual(
    drafted.map(({ id }) => ['order-answer', id]),
  );
  expect(owed.items.every(({ dueAt }) => dueAt !== null)).toBe(true);

  const [first] = drafted;
  if (!first) throw new Error('nothing was drafted');
  await money.answered(await money.read(first.id));
  expect((await today(money.clerk)).items).toHaveLength(1);
});

test('a stop that is about to end is the officer’s until something follows it', async () => {
  const found = await money.filed();
  const [order] = await money.sealed(found, { number: '6228480000000000009' });
  if (!order) throw new Error('nothing was sealed');
  const { restrictedUntil } = await money.answered(await money.read(order.id));
  const ending = async () =>
    (await today(money.officer)).items.filter(
      ({ kind, subjectId }) => kind === 'hold-ending' && subjectId === order.id,
    );
  expect(await ending()).toEqual([]);
  world.clock.set(world.clock.now().add({ hours: 25 }));
  for (const who of [money.officer, money.head, money.clerk]) await world.signInAgain(who);
  expect(await ending()).toMatchObject([
    { subjectId: order.id, title: { zh: '紧急止付 尾号0009' }, dueAt: restrictedUntil },
  ]);
  expect((await today(money.head)).items.map(({ kind }) => kind)).not.toContain('hold-ending');
  await money.draft(found, { kind: 'freeze', number: '6228480000000000009', amount: 10_000 });
  expect(await ending()).toEqual([]);
});

test('what a bank objects to is the head’s to answer, by a moment', async () => {
  const [order] = await money.sealed(await money.report(), { number: '6228480000000000010' });
  if (!order) throw new Error('nothing was sealed');
  const params = { orderId: OrderId.parse(order.id) };
  const body = { objection: '户名与账号不符。', version: order.version };
  const objected = await money.clerk.call(controlEndpoints.objectToOrder, { params, body });
  const of = async (who: typeof money.officer) =>
    (await today(who)).items.filter(({ subjectId }) => subjectId === order.id);
  expect(await of(money.head)).toMatchObject([
    {
      kind: 'objection-answer',
      dueAt: objected.reply.clocks.find(({ kind }) => kind === 'objection')?.end,
      remark: { zh: expect.stringContaining('农行') },
    },
  ]);
  expect(await of(money.officer)).toEqual([]);
});
