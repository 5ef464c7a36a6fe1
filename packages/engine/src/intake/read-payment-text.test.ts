import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FoundValue, readPaymentText } from './read-payment-text.ts';

const today = '2026-03-02';
const brief = (one: FoundValue): unknown[] => {
  const value = one.kind === 'amount' ? one.fen : one.kind === 'time' ? one.at : one.text;
  return [one.kind, value, one.sure];
};
const read = (text: string): unknown[][] => readPaymentText(text, today).map(brief);

test('a message of a bank gives its time, its amount and the receiver, and not the balance', () => {
  const text =
    '【农业银行】您尾号1234的账户于2026年3月2日08:40向户名：测试甲，账号6228480000000000001转账人民币50,000.00元，余额1,203.55元。';
  expect(read(text)).toEqual([
    ['time', '2026-03-02T08:40:00+08:00', true],
    ['name', '测试甲', true],
    ['account', '6228480000000000001', false],
    ['amount', 5_000_000, true],
  ]);
});

test('full-width signs, groups of four, tens of thousands and a day without its year are read', () => {
  expect(read('３月１日２１：０５ 转到 6228 4800 0000 0000 001，金额：３．５万元')).toEqual([
    ['time', '2026-03-01T21:05:00+08:00', false],
    ['account', '6228480000000000001', false],
    ['amount', 3_500_000, true],
  ]);
  expect(read('12月31日 下午3点20分')).toEqual([['time', '2025-12-31T15:20:00+08:00', false]]);
  expect(read('昨天9:05付款5000')).toEqual([
    ['time', '2026-03-01T09:05:00+08:00', true],
    ['amount', 500_000, false],
  ]);
});

test('a line of a statement', () => {
  expect(read('2026-03-01 23:59:10  支出 ¥1,200  对方户名 测试丙商贸有限公司  开户行：邮储银行测试支行')).toEqual([
    ['time', '2026-03-01T23:59:10+08:00', true],
    ['amount', 120_000, true],
    ['name', '测试丙商贸有限公司', true],
    ['bank', '邮储银行测试支行', true],
  ]);
});

test('a card is sure only with its check digit, a phone is a phone, a person’s number is no account', () => {
  expect(read('卡号6000000000000007')).toEqual([['account', '6000000000000007', true]]);
  expect(read('卡号6000000000000008')).toEqual([['account', '6000000000000008', false]]);
  expect(read('电话19900000000，身份证632721199001010000')).toEqual([['phone', '19900000000', true]]);
  expect(read('账号：201000123456789')).toEqual([['account', '201000123456789', true]]);
});

test('an impossible day or hour is no moment', () => {
  expect(read('2026年2月30日10:00')).toEqual([]);
  expect(read('25:61')).toEqual([]);
});

test('whatever is pasted, every value lies in the text and amounts are whole and above nought', () => {
  const piece = fc.constantFrom(
    '转账',
    '5000',
    '元',
    '6228480000000000001',
    '户名：',
    '测试甲',
    '3月2日',
    '08:40',
    '，',
    '.',
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 30 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (pasted) => {
      for (const one of readPaymentText(pasted, today)) {
        const isWhole = one.kind !== 'amount' || (Number.isSafeInteger(one.fen) && one.fen > 0);
        expect([one.start < one.end, one.end <= pasted.length, isWhole]).toEqual([true, true, true]);
      }
    }),
  );
});
