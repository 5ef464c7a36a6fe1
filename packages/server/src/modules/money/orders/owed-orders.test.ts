import { CaseId } from '@lianfang/contract/ids';
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
  const sent = await money.officer.call(controlEndpoints.submitOrders, { params, body: seenOrders(...drafted) });
  const { items, counts } = await today(money.head);
  expect(items.map(({ kind, subjectId, remark }) => [kind, subjectId, remark])).toEqual([
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
