import { OrderId, type UnitId } from '@lianfang/contract/ids';
import { moneyFigureEndpoints } from '@lianfang/contract/money-figures/endpoints';
import type { MoneyFigure } from '@lianfang/contract/money-figures/figures';
import { controlEndpoints } from '@lianfang/contract/orders/endpoints';
import { describe, expect, test } from 'vitest';
import { createMoneyWorld, transferAt } from '../../../../test/money-world.ts';
import { createWorld } from '../../../../test/world.ts';

const world = await createWorld('2026-03-02T01:00:00Z');
const money = await createMoneyWorld(world);
const { officer, head, clerk } = money;
const day = { from: '2026-03-02', until: '2026-03-02' };
const wait = (minutes: number): void => world.clock.advance(Temporal.Duration.from({ minutes }));

const paid = (number: string, amount: number) => ({
  at: transferAt,
  amount,
  method: 'bank',
  from: null,
  to: { number, name: '测试甲', bankName: null, bankId: money.bank },
  reference: null,
});

const figures = async (query: Parameters<typeof read>[0] = day) => {
  const got = await read(query);
  if (got.status !== 200) throw new Error(got.text);
  return got.reply;
};
const read = (query: { from: string; until: string; unitId?: UnitId }, who = officer) =>
  who.call(moneyFigureEndpoints.readMoneyFigures, { query });
const records = async (figure: MoneyFigure, who = officer) => {
  const got = await who.call(moneyFigureEndpoints.listMoneyFigureRecords, { query: { ...day, figure } });
  if (got.status !== 200) throw new Error(got.text);
  return got.reply.rows;
};

// One case: 8,000 yuan lost to two accounts, reported at 08:50; both stopped ten minutes after nine, one answered in time.
const found = await money.report({
  transfers: [paid('6228480000000090001', 500_000), paid('6228480000000090002', 300_000)],
});
wait(10);
const [first, second] = await money.sealed(
  found,
  { number: '6228480000000090001' },
  { number: '6228480000000090002', amount: 300_000 },
);
if (!first || !second) throw new Error('two orders were drafted');
wait(5);
await money.answered(first, { amount: 420_000 });

describe('figures of the money desk', () => {
  test('are nought where nothing happened, and say of when they are', async () => {
    const empty = await figures({ from: '2026-02-01', until: '2026-02-28' });
    expect(empty).toMatchObject({ cases: 0, loss: 0, banks: [], months: [], unitId: null });
    expect(empty.spans.map(({ span }) => span.medianSeconds)).toEqual([null, null]);
    expect(empty.asOf).toBe('2026-03-02T01:15:00.000Z');
  });

  test('count the loss, what was held of it, and the spans from the report on', async () => {
    const seen = await figures();
    expect(seen).toMatchObject({ cases: 1, loss: 800_000 });
    expect(seen.sums).toEqual([
      { figure: 'stopped', amount: 420_000, outOf: 800_000 },
      { figure: 'frozen', amount: 0, outOf: 800_000 },
      { figure: 'returned', amount: 0, outOf: 800_000 },
    ]);
    expect(seen.spans).toEqual([
      {
        figure: 'report-to-order',
        span: { counted: 1, outOf: 1, medianSeconds: 1200, ninetiethSeconds: 1200, longestSeconds: 1200 },
      },
      {
        figure: 'order-to-answer',
        span: { counted: 1, outOf: 2, medianSeconds: 300, ninetiethSeconds: 300, longestSeconds: 300 },
      },
    ]);
    expect(seen.months).toEqual([
      { month: '2026-03', cases: 1, loss: 800_000, stopped: 420_000, frozen: 0, returned: 0 },
    ]);
    expect(seen.banks).toMatchObject([{ bankId: money.bank, orders: 2, answered: 1, late: 0, refused: 0 }]);
  });

  test('are counted of a unit alone where one is named', async () => {
    const other = await world.unit('邻县公安局');
    expect(await figures({ ...day, unitId: other })).toMatchObject({ cases: 0, loss: 0 });
    expect(await figures({ ...day, unitId: money.police })).toMatchObject({ cases: 1, unitId: money.police });
  });

  test('lead to the records that they were counted from', async () => {
    expect(await records('loss')).toMatchObject([{ caseId: found.id, orderId: null, amount: 800_000 }]);
    expect(await records('stopped')).toMatchObject([{ caseId: found.id, amount: 420_000 }]);
    expect(await records('frozen')).toEqual([]);
    expect(await records('report-to-order')).toMatchObject([{ number: found.number, seconds: 1200 }]);
    expect(new Set((await records('order-to-answer')).map(({ orderId }) => orderId))).toEqual(
      new Set([first.id, second.id]),
    );
    expect(await records('late-answer')).toEqual([]);
  });

  test('an answer still owed after its term is late, and so is one that came after it', async () => {
    wait(26 * 60);
    await world.signInAgain(officer);
    await world.signInAgain(clerk);
    expect((await figures()).misses[0]).toEqual({ figure: 'late-answer', count: 1, outOf: 2 });
    const at = world.clock.now().toString({ smallestUnit: 'millisecond' });
    const result = {
      outcome: 'refused' as const,
      at,
      reason: 'no-balance' as const,
      mismatches: [],
      balance: 0,
      remark: '',
    };
    const params = { orderId: OrderId.parse(second.id) };
    await clerk.call(controlEndpoints.answerOrder, { params, body: { result } });
    expect((await figures()).misses[0]).toMatchObject({ count: 1 });
    expect(await records('late-answer')).toMatchObject([{ orderId: second.id }]);
    expect(await records('refused')).toMatchObject([{ orderId: second.id }]);
  });

  test('a stop that ran out counts as lapsed until something held the account from then on', async () => {
    wait(24 * 60);
    await world.signInAgain(officer);
    expect((await figures()).misses[1]).toEqual({ figure: 'lapsed', count: 1, outOf: 1 });
    expect(await records('lapsed')).toMatchObject([{ orderId: first.id, amount: 420_000 }]);
  });

  test('a withdrawn order owes no answer', async () => {
    await world.signInAgain(head);
    const next = await money.report({ receivedAt: world.clock.now().toString({ smallestUnit: 'millisecond' }) });
    const [order] = await money.sealed(next, { kind: 'inquiry', number: '6228480000000090003', amount: null });
    if (!order) throw new Error('an order was drafted');
    const params = { orderId: OrderId.parse(order.id) };
    await officer.call(controlEndpoints.withdrawOrder, { params, body: { reason: '重复', version: order.version } });
    const later = await figures({ from: '2026-03-04', until: '2026-03-04' });
    expect(later).toMatchObject({ cases: 1, banks: [] });
    expect(later.misses[0]).toMatchObject({ count: 0, outOf: 0 });
  });

  test('a span that ends before it begins, or is too long, is refused', async () => {
    const codes = await Promise.all(
      [
        { from: '2026-03-02', until: '2026-03-01' },
        { from: '2020-01-01', until: '2026-03-01' },
      ].map(async (query) => (await read(query)).code),
    );
    expect(codes).toEqual(['money-figures-span', 'money-figures-span']);
    const query = { from: '2026-03-02', until: '2026-03-01', figure: 'loss' as const };
    expect((await officer.call(moneyFigureEndpoints.listMoneyFigureRecords, { query })).code).toBe(
      'money-figures-span',
    );
    expect(
      (
        await officer.call(moneyFigureEndpoints.exportMoneyFigures, {
          query: { from: '2026-03-02', until: '2026-03-01' },
        })
      ).code,
    ).toBe('money-figures-span');
  });

  test('the joint office reads sums and no record; a bank and a township nothing', async () => {
    const office = await world.person(await world.unit('县联席办', 'office'), ['office-officer'], world.county);
    const seen = await read(day, office);
    expect(seen.reply).toMatchObject({ cases: 1, loss: 800_000 });
    const query = { ...day, figure: 'loss' as const };
    expect((await office.call(moneyFigureEndpoints.listMoneyFigureRecords, { query })).code).toBe('not-allowed');
    const village = await world.person(await world.unit('测试乡', 'township'), ['unit-officer']);
    expect((await read(day, village)).code).toBe('not-allowed');
    await world.signInAgain(clerk);
    expect((await read(day, clerk)).code).toBe('not-allowed');
    const stranger = await world.person(await world.unit('别县公安局'), ['police-officer']);
    expect((await read(day, stranger)).reply).toMatchObject({ cases: 0 });
  });

  test('come as a workbook', async () => {
    const got = await officer.call(moneyFigureEndpoints.exportMoneyFigures, { query: day });
    expect(got.status).toBe(200);
  });
});
