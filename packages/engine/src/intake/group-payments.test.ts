import { expect, test } from 'vitest';
import { groupPayments } from './group-payments.ts';
import { readPaymentText } from './read-payment-text.ts';

const now = '2026-03-02T04:00:00.000Z';
const payments = (text: string) =>
  groupPayments(readPaymentText(text, now)).map((group) =>
    group.map((one) => (one.kind === 'amount' ? one.fen : one.kind === 'time' ? one.at.slice(11, 16) : one.text)),
  );

test('a statement has a payment a line', () => {
  expect(
    payments(
      '2026-03-02 08:40 支出 5,000元 户名：测试甲 6228480000000000001\n2026-03-02 08:52 支出 3,000元 户名：测试乙 6228480000000000003',
    ),
  ).toEqual([
    ['08:40', 500_000, '测试甲', '6228480000000000001'],
    ['08:52', 300_000, '测试乙', '6228480000000000003'],
  ]);
});

test('a chat tells one after the other', () => {
  expect(payments('先转了五千到卡6228480000000000001，后来又转了2万到6228480000000000003')).toEqual([
    [500_000, '6228480000000000001'],
    [2_000_000, '6228480000000000003'],
  ]);
});

test('two accounts with one amount are payee and payer, a phone belongs to no payment', () => {
  expect(payments('收款卡号6228480000000000001 金额5000元 付款卡号6217000000000000002 电话16900000000')).toEqual([
    ['6228480000000000001', 500_000, '6217000000000000002'],
  ]);
  expect(payments('昨天下午3点打电话16900000000')).toEqual([]);
});
