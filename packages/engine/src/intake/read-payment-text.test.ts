import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FoundValue, readPaymentText } from './read-payment-text.ts';

/** 2026-03-02 12:00 in the county. */
const now = '2026-03-02T04:00:00.000Z';
const brief = (one: FoundValue): unknown[] => {
  const value = one.kind === 'amount' ? one.fen : one.kind === 'time' ? one.at : one.text;
  return [one.kind, value, one.sure];
};
const read = (text: string): unknown[][] => readPaymentText(text, now).map(brief);

const fens = (text: string) =>
  read(text)
    .filter(([kind]) => kind === 'amount')
    .map(([, fen]) => fen);
const ats = (text: string) =>
  read(text)
    .filter(([kind]) => kind === 'time')
    .map(([, at]) => at);
const banks = (text: string) =>
  readPaymentText(text, now).flatMap((one) =>
    one.kind === 'account' || one.kind === 'bank' ? [[one.text, one.bank]] : [],
  );

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
  expect(read('电话16900000000，身份证632721199001010000')).toEqual([['phone', '16900000000', true]]);
  expect(read('账号：201000123456789')).toEqual([['account', '201000123456789', true]]);
});

test('an impossible day or hour is no moment', () => {
  expect(read('2026年2月30日10:00')).toEqual([]);
  expect(read('25:61')).toEqual([]);
});

test('Chinese numerals, with units of their own or mixed with digits, are amounts', () => {
  expect(fens('转账伍万元')).toEqual([5_000_000]);
  expect(fens('转了三千五')).toEqual([350_000]);
  expect(fens('转给他1万2')).toEqual([1_200_000]);
  expect(fens('一共被骗十二万三千块钱，后来又付了两百五十元五角')).toEqual([12_300_000, 25_050]);
  expect(fens('人民币壹佰贰拾万圆整')).toEqual([120_000_000]);
  expect(fens('充值5k，又充了2w')).toEqual([500_000, 200_0000]);
  expect(fens('损失3.5万，手续费20元，余额 三百元')).toEqual([3_500_000]);
  expect(fens('一个人，三五天，十分着急，万一')).toEqual([]);
});

test('times told from now', () => {
  expect(ats('刚才')).toEqual(['2026-03-02T12:00:00+08:00']);
  expect(ats('昨天下午三点半')).toEqual(['2026-03-01T15:30:00+08:00']);
  expect(ats('昨晚10点一刻，今早8点')).toEqual(['2026-03-01T22:15:00+08:00', '2026-03-02T08:00:00+08:00']);
  expect(ats('半小时前，两个半小时前，20分钟前')).toEqual([
    '2026-03-02T11:30:00+08:00',
    '2026-03-02T09:30:00+08:00',
    '2026-03-02T11:40:00+08:00',
  ]);
});

test('a phone inside a card is no phone, and numbers side by side are told apart', () => {
  expect(read('6219900000000011111')).toEqual([['account', '6219900000000011111', false]]);
  expect(read('6228480000000000001 16900000000')).toEqual([
    ['account', '6228480000000000001', false],
    ['phone', '16900000000', true],
  ]);
  expect(read('169-0000-0000')).toEqual([['phone', '16900000000', true]]);
  expect(read('6228—4800—0000—0000—001')).toEqual([['account', '6228480000000000001', false]]);
});

test('the issuer is told by the first digits where they are known, the bank by its names', () => {
  expect(banks('6228480000000000001')).toEqual([['6228480000000000001', 'abc']]);
  expect(banks('6212340000000000001')).toEqual([['6212340000000000001', null]]);
  expect(banks('开户行：邮储银行测试支行；对方是建行的卡')).toEqual([
    ['邮储银行测试支行', 'psbc'],
    ['建行', 'ccb'],
  ]);
  expect(banks('【工商银行】您的账户')).toEqual([]);
});

test('links are read as they would be followed, handles where a word names them', () => {
  expect(
    read('点开hxxps://pay[.]example[.]com/a?b=1，或者 fake-bank.example.net。加QQ：123456，微信 test_kefu01'),
  ).toEqual([
    ['link', 'https://pay.example.com/a?b=1', true],
    ['link', 'fake-bank.example.net', false],
    ['qq', '123456', true],
    ['wechat', 'test_kefu01', true],
  ]);
  expect(read('附件 说明.pdf 和 12.50 版本2.0.1')).toEqual([]);
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
    '万',
    '三千',
    '199',
    'hxxp://a[.]',
    'com',
    'QQ',
    '\n',
    ' ',
    '刚才',
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 30 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (pasted) => {
      const found = readPaymentText(pasted, now);
      for (const [place, one] of found.entries()) {
        expect(one.start).toBeGreaterThanOrEqual(found[place - 1]?.end ?? 0);
        const isWhole = one.kind !== 'amount' || (Number.isSafeInteger(one.fen) && one.fen > 0);
        expect([one.start < one.end, one.end <= pasted.length, isWhole]).toEqual([true, true, true]);
      }
    }),
  );
});

test('a value read alone is the value read in its text', () => {
  const card = fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: 15, maxLength: 18 })
    .map((rest) => `6${rest.join('')}`);
  const separator = fc.constantFrom('', ' ', '-');
  fc.assert(
    fc.property(card, separator, (digits, between) => {
      const written = (digits.match(/.{1,4}/g) ?? []).join(between);
      expect(read(`他的卡号是${written}，请查`)).toEqual(read(`卡号${digits}`));
      expect(read(`卡号${digits}`)[0]?.[1]).toBe(digits);
    }),
  );
});

test('long text of any one sign is read to its end', () => {
  for (const piece of [
    '1',
    '1 ',
    '6228 ',
    '万',
    '一',
    'a.',
    'hxxp://',
    '[.]',
    '户名：',
    '转账',
    '昨天',
    '1,',
    ' ',
    '2026-',
  ])
    expect(Array.isArray(readPaymentText(piece.repeat(20_000), now))).toBe(true);
});
