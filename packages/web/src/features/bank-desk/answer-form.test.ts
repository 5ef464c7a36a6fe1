import { OrderResult } from '@lianfang/contract/orders/orders';
import { expect, test } from 'vitest';
import { resultOf } from './answer-form.ts';

const now = '2026-03-02T01:00:00.000Z';

test('each outcome carries what belongs to it, and nothing of the others', () => {
  const typed = {
    at: now,
    amount: 100,
    balance: 250,
    priorOrgan: '某公安局',
    mismatches: ['name' as const],
    reason: 'mismatch' as const,
  };
  const told = (['executed', 'queued', 'refused'] as const).map((outcome) => resultOf({ ...typed, outcome }, now));
  expect(told.map((result) => OrderResult.parse(result))).toEqual([
    { outcome: 'executed', at: now, amount: 100, balance: 250, mismatches: [], remark: '' },
    { outcome: 'queued', at: now, priorOrgan: '某公安局', priorUntil: null, balance: 250, remark: '' },
    { outcome: 'refused', at: now, reason: 'mismatch', mismatches: ['name'], balance: 250, remark: '' },
  ]);
});

test('what differs is only told where that is the reason', () => {
  const result = resultOf({ outcome: 'refused', reason: 'no-account', mismatches: ['name'] }, now);
  expect(result).toMatchObject({ reason: 'no-account', mismatches: [], at: now });
});
