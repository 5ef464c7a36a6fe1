import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fraudTypes } from '@lianfang/contract/cases/fraud-types';
import { expect, test } from 'vitest';
import { corpusSeeds } from '../corpus/corpus-seeds.ts';
import { createTextClassifier } from './classify-text.ts';
import { createFeatureReader } from './features.ts';
import { ModelRefusal, readModel } from './model-file.ts';
import { shippedModel } from './shipped-model.ts';

const bytes = readFileSync(new URL(`../../../models/${shippedModel.file}`, import.meta.url));
const reader = createFeatureReader();
const { classify, model } = createTextClassifier(readModel(bytes, reader.width), reader);

test('the model that ships is the one whose digest is stated', () => {
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(shippedModel.sha256);
});

test('it knows the types of the dictionary and no others, and so does the corpus', () => {
  const known = Object.keys(fraudTypes).toSorted();
  expect([...model.types]).toEqual(known);
  const seeded = [...new Set(corpusSeeds.map(({ label }) => label))].filter((label) => label !== 'none');
  expect(seeded.toSorted()).toEqual(known);
});

test.each([
  [
    'fake-authority',
    '我是市公安局的刘警官，你名下的银行卡涉嫌洗钱，请把存款全部转到安全账户接受资金清查，不要告诉任何人。',
  ],
  ['rebate-task', '接到兼职刷单的信息，下载APP后做任务，先返了佣金，后来客服说是连单，要继续垫付本金才能提现。'],
  ['loan', '您申请的贷款已经通过，但银行卡号填写错误，资金被冻结，需要先缴纳解冻金才能放款。'],
  ['romance', '亲爱的，我给你寄的礼物被海关扣下来了，你先帮我把清关费付了，等我回国我们就结婚。'],
  ['investment', '短线高手带单，每天盘前推荐牛股，不收会员费，加微信进群，满员封群，退订回T。'],
])('a plain case of %s is told, with words of the text', (type, text) => {
  const told = classify(text);
  expect(told).toMatchObject({ type, unsure: false });
  expect(told.because.length).toBeGreaterThan(0);
  expect(told.because.every((words) => text.includes(words))).toBe(true);
});

test.each([
  '【建设银行】您尾号1234的储蓄卡3月2日支出人民币500.00元，余额1200.00元。',
  '妈，我今晚加班，不回家吃饭了，你们先吃。',
  '【反诈中心】警方提醒：凡是要求先垫付的刷单都是诈骗，请勿相信，有疑问拨打96110。',
  '您好，您投递的会计岗位简历已通过初审，请于周三上午九点带身份证到公司面试，可加人事微信了解岗位。',
  '【某网】恭喜您获得50元新人优惠券，已放入您的账户，满200可用，退订回T。',
  '【某某银行】您的验证码为123456，五分钟内有效，请勿告诉任何人，包括银行工作人员。',
  '【菜鸟驿站】您的快递已到人民路店，取件码1-2-3003，请今天取走。',
])('honest: %s', (text) => {
  expect(classify(text)).toMatchObject({ type: 'none', unsure: false });
});

test('an account of a stranger is a reason, and stands among the words that decided', () => {
  const told = classify('货款请打到这个新卡：农行 0000123456789012 张伟，打好回个信');
  expect(told.fraud).toBeGreaterThan(0.5);
  expect(told.because.join(' ')).toContain('0000123456789012');
});

test('empty and very long texts are answered, the same each time', () => {
  expect(classify('')).toEqual({ fraud: 0, type: 'none', top: [], fit: 0, unsure: false, because: [] });
  const long = '转账到安全账户'.repeat(20_000);
  expect(classify(long)).toEqual(classify(long));
});

test('a file that is no model is refused', () => {
  expect(() => readModel(new Uint8Array([1, 2, 3]), reader.width)).toThrow(ModelRefusal);
  expect(() => readModel(bytes, reader.width - 1)).toThrow(ModelRefusal);
});
