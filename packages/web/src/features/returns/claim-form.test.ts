import { expect, test } from 'vitest';
import { claimTextOf } from './claim-form.ts';

test('an application sends what was typed; an account with a gap is none', () => {
  const sent = claimTextOf({
    loss: 500_000,
    name: '测试受害人',
    idNumber: ' ',
    paidFrom: { number: '6228 4800 0000 0009 9999', name: '测试受害人', bankName: '测试银行' },
    payTo: { number: '6228480000000099998', name: '', bankName: '测试银行' },
  });
  expect(sent).toMatchObject({ loss: 500_000, toldOn: null, appliedOn: null });
  expect(sent.application).toMatchObject({
    idNumber: null,
    paidFrom: { number: '62284800000000099999' },
    payTo: null,
    payToReason: null,
  });
});
