import { CaseId, UnitId } from '@lianfang/contract/ids';
import type { LinkedCase } from '@lianfang/contract/series/links';
import { describe, expect, test } from 'vitest';
import { graphOf } from './graph.ts';
import { paymentDays, paymentsIn } from './payment-days.ts';
import { placesOf } from './places.ts';
import { lastingOf } from './timeline.ts';

const idOf = (place: number): LinkedCase['id'] =>
  CaseId.parse(`01890000-0000-7000-8000-${String(place).padStart(12, '0')}`);

const caseOf = (place: number, to: Partial<LinkedCase> = {}): LinkedCase => ({
  id: idOf(place),
  number: `2026-${String(place).padStart(6, '0')}`,
  unitId: UnitId.parse('01890000-0000-7000-9000-000000000001'),
  unitName: '测试专班',
  isReadable: true,
  state: 'accepted',
  type: 'loan',
  receivedAt: null,
  happenedAt: null,
  placeName: null,
  loss: 0,
  series: null,
  ...to,
});

const pointOf = (value: string, places: readonly number[]) => ({
  type: 'qq' as const,
  value,
  caseIds: places.map(idOf),
  cases: places.length,
});

describe('the graph of a series', () => {
  test('joins every case with what it has; cases that share nothing are not drawn', () => {
    const cases = [1, 2, 3, 4].map((place) => caseOf(place));
    const graph = graphOf(cases, [pointOf('10001', [1, 2]), pointOf('10002', [2, 3])]);
    const nameOf = (place: number): string => graph.nodes[place]?.key ?? '';
    expect(graph.edges.map(({ from, to }) => [nameOf(from), nameOf(to)]).toSorted()).toEqual(
      [
        [idOf(1), 'qq 10001'],
        [idOf(2), 'qq 10001'],
        [idOf(2), 'qq 10002'],
        [idOf(3), 'qq 10002'],
      ].toSorted(),
    );
    expect(graph.nodes).toHaveLength(5);
  });

  test('orders both columns so that lines need not cross where they can be kept apart', () => {
    const cases = [1, 2, 3, 4].map((place) => caseOf(place));
    const graph = graphOf(cases, [pointOf('10001', [3, 4]), pointOf('10002', [1, 2])]);
    const crossings = graph.edges.flatMap((one) =>
      graph.edges.filter((other) => one.from < other.from && one.to > other.to),
    );
    expect(crossings).toEqual([]);
  });

  test('draws at most two hundred nodes and says how many values it left out', () => {
    const cases = Array.from({ length: 150 }, (_, place) => caseOf(place + 1));
    const points = Array.from({ length: 180 }, (_, place) => pointOf(String(10_000 + place), [1 + (place % 150), 2]));
    const graph = graphOf(cases, points);
    expect(graph.nodes.length).toBeLessThanOrEqual(200);
    expect(graph.leftOut).toBe(80);
  });
});

test('the timeline puts each case on the axis from the first payment to the last report', () => {
  const lasting = lastingOf([
    caseOf(1, { happenedAt: '2026-03-02T00:00:00.000Z', receivedAt: '2026-03-02T10:00:00.000Z' }),
    caseOf(2, { happenedAt: '2026-03-01T14:00:00.000Z', receivedAt: '2026-03-01T15:00:00.000Z' }),
    caseOf(3),
  ]);
  expect(lasting.map(({ of, start, width, minutes }) => [of.id, start, width, minutes])).toEqual([
    [idOf(2), 0, 5, 60],
    [idOf(1), 50, 50, 600],
  ]);
});

test('places are counted by month in Asia/Shanghai, those of most cases first, unknown ones by themselves', () => {
  const counted = placesOf([
    caseOf(1, { happenedAt: '2026-02-28T17:00:00.000Z', placeName: '示例县甲镇' }),
    caseOf(2, { happenedAt: '2026-02-10T00:00:00.000Z', placeName: '示例县甲镇' }),
    caseOf(3, { happenedAt: '2026-03-10T00:00:00.000Z', placeName: ' ' }),
    caseOf(4),
  ]);
  expect(counted).toEqual({
    months: ['2026-02', '2026-03'],
    most: 1,
    places: [
      { name: '示例县甲镇', counts: [1, 1], total: 2 },
      { name: null, counts: [0, 1], total: 1 },
    ],
  });
});

const paid = (at: string, amount: number) => ({
  id: at,
  caseId: idOf(1),
  at,
  amount,
  account: '6228480000000000001',
  bankName: null,
});

test('payments are taken together by the day in Shanghai on which they were made', () => {
  const payments = [
    paid('2026-01-31T15:59:00.000Z', 100),
    paid('2026-01-31T16:00:00.000Z', 200),
    paid('2026-02-01T03:00:00.000Z', 300),
  ];
  expect(paymentDays(payments).map(({ day, amount, payments: its }) => [day, amount, its.length])).toEqual([
    ['2026-01-31', 100, 1],
    ['2026-02-01', 500, 2],
  ]);
  expect(paymentsIn(payments, '2026-02')).toHaveLength(2);
});
