import type { TraceStep } from '@lianfang/contract/traces/traces';
import { expect, test } from 'vitest';
import { madeTrace } from '../../../../server/test/made-trace.ts';
import { gapsOf, sentOrders } from './next-orders.ts';

const step = (account: string, gap: TraceStep['gap']): TraceStep => ({
  account,
  layer: 1,
  state: 'held',
  amount: 100,
  expected: 100,
  perMinute: 0,
  reason: { zh: '可止付', en: 'can be stopped' },
  propose: 'stop',
  transferAt: null,
  transferAmount: null,
  gap,
});

test('what the trace does not know of an account is asked for', () => {
  const trace = madeTrace([{ from: 'VICTIM', to: 'A', amount: 100, at: 0 }], { bankOf: () => '测试农商行' });
  const [known, unknown] = gapsOf(trace, [step('A', null), step('Z', 'bank')]);
  expect(known).toMatchObject({ holder: '测试A', needsName: false, needsBank: true });
  expect(unknown).toMatchObject({ holder: null, needsName: true, needsBank: true });
});

test('what was left empty is not sent', () => {
  expect(
    sentOrders([
      { account: 'A', kind: 'stop', name: ' 测试甲 ', bankId: 'b' },
      { account: 'B', kind: 'inquiry', name: ' ', bankId: null },
    ]),
  ).toEqual([
    { account: 'A', kind: 'stop', name: '测试甲', bankId: 'b' },
    { account: 'B', kind: 'inquiry' },
  ]);
});
