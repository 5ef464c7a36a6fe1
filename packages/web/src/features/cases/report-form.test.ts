import { caseEndpoints } from '@lianfang/contract/cases/endpoints';
import { expect, test } from 'vitest';
import { firstPaymentAt, reportBody, victimOf } from './report-form.ts';
import { gapsOf, isUntouched, stopGapsOf } from './transfer-form.ts';

const unitId = '01890000-0000-7000-8000-000000000001';
const bankId = '01890000-0000-7000-8000-000000000002';
const now = '2026-03-02T00:50:00.000Z';
const whole = {
  at: '2026-03-02T08:40:00+08:00',
  amount: 5_000_000,
  to: { number: '6228 4800-0000 0000001', name: '测试甲', bankId, bankName: '农行测试支行' },
};

test('an empty form is a report that the contract takes', () => {
  const body = reportBody({}, unitId, now);
  expect(caseEndpoints.reportCase.body.parse(body)).toMatchObject({ receivedAt: now, channel: '110', transfers: [] });
});

test('a whole payment stands on record with its number cleaned, one with gaps goes into the narrative', () => {
  const loose = { amount: 300_000, to: { name: '测试乙' } };
  const body = reportBody({ transfers: [whole, loose, {}], story: { narrative: '刷单。' } }, unitId, now);
  expect(caseEndpoints.reportCase.body.parse(body).transfers.map(({ to }) => to.number)).toEqual([
    '6228480000000000001',
  ]);
  expect(body.narrative).toBe('刷单。\n要素不全的转账：金额 3000.00 元，收款户名 测试乙。');
});

test('what is missing is named, and an untouched payment is none', () => {
  expect([gapsOf({ amount: 1 }), stopGapsOf({})]).toEqual([
    ['at', 'payee'],
    ['payeeName', 'payeeBank'],
  ]);
  expect([gapsOf(whole), stopGapsOf(whole)]).toEqual([[], []]);
  expect([isUntouched({ method: 'bank', to: { number: '' } }), isUntouched(whole)]).toEqual([true, false]);
});

test('the clock starts with the earliest payment, whatever the order and the offset', () => {
  expect(firstPaymentAt([{}, whole, { at: '2026-03-02T00:39:00Z' }, undefined])).toBe('2026-03-02T00:39:00Z');
  expect(firstPaymentAt([])).toBe(null);
});

test('a victim without a name is kept as unknown, nobody is nobody', () => {
  expect(victimOf({ phone: '16900000000' })).toMatchObject({ name: '不详', phone: '16900000000' });
  expect(victimOf({ name: ' ' })).toBe(null);
});

test('what a person took over of the narrative is sent, with what the machine had said of it', () => {
  const reading = {
    text: '',
    identifiers: [],
    classed: { fraud: 0.9, type: 'loan', top: [{ type: 'loan', p: 0.5 }], fit: 0.8, unsure: false, because: [] },
  };
  const taken = { type: 'qq' as const, value: '12345678', standing: 'taken' as const, read: null };
  const own = { type: 'phone' as const, value: '16900000000', standing: 'victims' as const, read: null };
  const noted = { choices: [taken, own], reading, preselected: 'loan' as const };
  const body = caseEndpoints.reportCase.body.parse(
    reportBody({ story: { placeName: ' 示例县 ', noted } }, unitId, now),
  );
  expect(body).toMatchObject({ placeName: '示例县', reading: { type: 'loan', probability: 0.45, identifiers: [] } });
  expect(body.identifiers).toEqual([{ type: 'qq', value: '12345678', origin: 'typed' }]);
});
