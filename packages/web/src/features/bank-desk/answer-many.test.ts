import { OrderId, UnitId } from '@lianfang/contract/ids';
import type { OrderRow } from '@lianfang/contract/orders/orders';
import { expect, test } from 'vitest';
import { answerable, answersOf, firstAnswers, isAnyChosen, leftOf } from './answer-many.ts';

const orderOf = (over: Partial<OrderRow>): OrderRow => ({
  id: OrderId.parse(crypto.randomUUID()),
  caseId: null,
  caseNumber: null,
  kind: 'stop',
  state: 'sealed',
  number: '公（紧急止付）字〔2026〕1号',
  account: {
    number: '6228480000000000001',
    name: '测试甲',
    bankName: null,
    bankId: UnitId.parse(crypto.randomUUID()),
  },
  amount: 500_000,
  executedAmount: null,
  layer: 1,
  basis: '银发〔2016〕86号二（一）2',
  level: 'county',
  sealedAt: '2026-03-02T01:00:00.000Z',
  executedAt: null,
  clock: null,
  version: 3,
  ...over,
});

const now = '2026-03-02T02:00:00.500Z';

test('what waits for an answer can be answered; the rest cannot', () => {
  const states = (['sealed', 'received', 'executed', 'objected', 'withdrawn'] as const).map((state) =>
    orderOf({ state }),
  );
  expect(answerable(states).map(({ state }) => state)).toEqual(['sealed', 'received']);
});

test('the chosen orders are sent, each with its own outcome, in the order of the rows', () => {
  const [first, second, third] = [orderOf({}), orderOf({ kind: 'inquiry', amount: null }), orderOf({})];
  const typed = firstAnswers([first, second, third], now);
  expect(isAnyChosen(typed)).toBe(true);
  const changed = {
    orders: {
      ...typed.orders,
      [second.id]: { outcome: 'refused' as const, reason: 'no-account' as const, chosen: true },
      [third.id]: { outcome: 'executed' as const, chosen: false },
    },
  };
  expect(answersOf([first, second, third], changed, now)).toEqual([
    {
      orderId: first.id,
      result: {
        outcome: 'executed',
        at: '2026-03-02T02:00:00.000Z',
        amount: 500_000,
        balance: null,
        mismatches: [],
        remark: '',
      },
    },
    {
      orderId: second.id,
      result: { outcome: 'refused', at: now, balance: null, remark: '', reason: 'no-account', mismatches: [] },
    },
  ]);
});

test('nothing chosen is known before anything is sent', () => {
  const one = orderOf({});
  expect(isAnyChosen({ orders: { [one.id]: { outcome: 'executed', chosen: false } } })).toBe(false);
  expect(isAnyChosen({})).toBe(false);
});

test('a reply tells the taken from the refused', () => {
  const [taken, refused] = [orderOf({}).id, orderOf({}).id];
  const words = { zh: '执行金额大于指令金额。', en: 'More was executed than was ordered.' };
  const left = leftOf({
    answers: [
      { orderId: taken, refusal: null },
      { orderId: refused, refusal: words },
    ],
  });
  expect(left.taken).toEqual([taken]);
  expect([...left.refused]).toEqual([[refused, words]]);
});
