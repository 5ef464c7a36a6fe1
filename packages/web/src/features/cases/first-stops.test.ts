import type { CaseTransfer } from '@lianfang/contract/cases/cases';
import type { OrderRow } from '@lianfang/contract/orders/orders';
import { expect, test } from 'vitest';
import { firstStops } from './first-stops.ts';

const payment = (
  number: string,
  at: string,
  amount: number,
  method: CaseTransfer['method'] = 'bank',
): CaseTransfer => ({
  id: '01890000-0000-7000-8000-000000000003' as CaseTransfer['id'],
  at,
  amount,
  method,
  from: null,
  to: { number, name: '测试甲', bankName: null, bankId: null },
  reference: null,
});

const order = (number: string, kind: OrderRow['kind'], state: OrderRow['state']): OrderRow => ({
  id: '01890000-0000-7000-8000-000000000004' as OrderRow['id'],
  caseId: null,
  caseNumber: null,
  kind,
  state,
  number: null,
  account: { number, name: null, bankName: null, bankId: null },
  amount: null,
  executedAmount: null,
  layer: 1,
  basis: '依据',
  level: 'county',
  sealedAt: null,
  executedAt: null,
  clock: null,
  version: 1,
});

test('payments into one account are one stop by the latest of them, which the bank compares, with each in its reason', () => {
  const stops = firstStops(
    [
      payment('0001', '2026-03-02T00:10:00Z', 100),
      payment('0002', '2026-03-02T00:20:00Z', 7),
      payment('0001', '2026-03-02T00:30:00Z', 250),
    ],
    [],
  );
  expect(stops.map(({ account, amount, transferAt }) => [account.number, amount, transferAt])).toEqual([
    ['0001', 250, '2026-03-02T00:30:00Z'],
    ['0002', 7, '2026-03-02T00:20:00Z'],
  ]);
  expect(stops[0]?.reason).toContain('2026-03-02 08:10:00 转账 1.00 元；2026-03-02 08:30:00 转账 2.50 元');
});

test('what is held or about to be is left out, what was refused or only asked about is not', () => {
  const paid = ['0001', '0002', '0003', '0004'].map((number) => payment(number, '2026-03-02T00:10:00Z', 1));
  const orders = [
    order('0001', 'stop', 'draft'),
    order('0002', 'freeze', 'executed'),
    order('0003', 'stop', 'refused'),
    order('0004', 'inquiry', 'executed'),
  ];
  expect(firstStops(paid, orders).map(({ account }) => account.number)).toEqual(['0003', '0004']);
});

test('cash has no account to stop', () => {
  expect(firstStops([payment('0001', '2026-03-02T00:10:00Z', 1, 'cash')], [])).toEqual([]);
});
