import { CaseId } from '@lianfang/contract/ids';
import { controlEndpoints } from '@lianfang/contract/orders/endpoints';
import { traceEndpoints } from '@lianfang/contract/traces/endpoints';
import type { CaseTrace } from '@lianfang/contract/traces/traces';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createStatementWorld, minutesAfter, movement } from '../../../../test/statement-world.ts';
import { createWorld } from '../../../../test/world.ts';
import { ofCase } from '../../../../test/money-world.ts';

const world = await createWorld();
const money = await createStatementWorld(world);
const { readCaseTrace, noteAccount, draftNextLayer, exportCaseTrace } = traceEndpoints;
const victim = '6222000000000000001';
const bank = '农行测试支行';
const rules = { rule: 'fifo', layers: 6, leastAmount: 1 } as const;

/** The victim paid the first account, which passed on to two others; the bank of the first has told. */
const passedOn = async () => {
  const [first, second, third] = [money.account(), money.account(), money.account()];
  const found = await money.paid(first);
  const order = await money.ordered(found, first);
  await money.tell(
    order,
    [
      movement('in', victim, 500_000, 0.2, { reference: 'R1' }),
      movement('out', second, 300_000, 5, { counterpartyName: '测试乙', counterpartyBank: bank }),
      movement('out', third, 150_000, 6, { counterpartyName: '测试丙', counterpartyBank: '远方银行' }),
      movement('out', null, 20_000, 7, { channel: 'cash' }),
    ],
    { balance: { amount: 30_000, at: minutesAfter(8) } },
  );
  return { found, order, first, second, third };
};

describe('the trace of a case', () => {
  test('says where the money is, what it rests on, and whom to stop', async () => {
    const { found, first, second, third } = await passedOn();
    const trace = await money.trace(found);
    expect(trace.totals).toEqual({
      origin: 500_000,
      stoppable: 30_000,
      sunk: 20_000,
      unresolved: 450_000,
      sinks: [{ channel: 'cash', amount: 20_000 }],
      reasons: expect.arrayContaining([
        { reason: 'held', amount: 30_000 },
        { reason: 'unanswered', amount: 450_000 },
        { reason: 'sink', amount: 20_000 },
      ]),
    });
    // The bank's moment takes the place of the minute that the victim told: the payment is counted once.
    expect(trace.origins).toMatchObject([{ seen: true, at: minutesAfter(0.2), from: victim, to: first }]);
    const named = (number: string) => trace.accounts.find((one) => one.number === number);
    expect(named(victim)).toMatchObject({ kind: 'victim', layer: 0, outflow: 500_000 });
    expect(named(first)).toMatchObject({
      layer: 1,
      inflow: 500_000,
      outflow: 470_000,
      stoppable: 30_000,
      isAnswered: true,
      balance: { amount: 30_000 },
      toldUntil: minutesAfter(8),
    });
    expect(named(second)).toMatchObject({ layer: 2, name: '测试乙', bankId: money.bank, isAnswered: false });
    expect(named(third)).toMatchObject({ layer: 2, bankId: null, bankName: '远方银行' });
    expect(named('')).toMatchObject({ kind: 'nobody' });
    const steps = new Map(trace.plan.map((step) => [step.account, step]));
    expect(steps.get(second)).toMatchObject({
      state: 'unanswered',
      propose: 'stop',
      gap: null,
      transferAmount: 300_000,
      transferAt: minutesAfter(5),
    });
    expect(steps.get(third)).toMatchObject({ propose: 'inquiry', gap: 'bank' });
    expect(trace.restsOn).toMatchObject([{ account: first, bankName: bank, rows: 4 }]);
    expect(trace.cut).toEqual({ accounts: 0, transfers: 0, steps: 0, stepAmount: 0 });
    expect(trace.transfers.map(({ from, to, followed, layer }) => [from, to, followed, layer])).toEqual([
      [victim, first, 500_000, 1],
      [first, second, 300_000, 2],
      [first, third, 150_000, 2],
      [first, '', 20_000, 2],
    ]);
  });

  test('begins with what the victim told, before any bank has', async () => {
    const first = money.account();
    const found = await money.paid(first);
    const trace = await money.trace(found);
    expect(trace.totals).toMatchObject({ origin: 500_000, stoppable: 0, unresolved: 500_000 });
    expect(trace.plan).toMatchObject([{ account: first, layer: 1, state: 'unanswered', propose: 'stop', gap: null }]);
    expect(trace.transfers).toMatchObject([{ from: victim, to: first, followed: 500_000, layer: 1 }]);
    const bare = await money.report();
    expect((await money.officer.call(readCaseTrace, { params: ofCase(bare) })).code).toBe('trace-no-payment');
    expect((await money.clerk.call(readCaseTrace, { params: ofCase(found) })).code).toBe('not-allowed');
  });

  test('a note on an account is kept, changed and taken away; no other account takes one', async () => {
    const { found, second } = await passedOn();
    const put = (account: string, note: string, as = money.officer) =>
      as.call(noteAccount, { params: { ...ofCase(found), account }, body: { note } });
    const noteOf = async () => (await money.trace(found)).accounts.find(({ number }) => number === second)?.note;
    await put(second, '疑似跑分');
    expect(await noteOf()).toBe('疑似跑分');
    await put(second, '已核实');
    expect(await noteOf()).toBe('已核实');
    await put(second, '');
    expect(await noteOf()).toBe('');
    expect((await put('62284800000000077777', '甲')).code).toBe('trace-account');
    expect((await put(second, '甲', money.clerk)).code).toBe('not-allowed');
  });

  test('is a workbook of accounts, transfers and the flow of funds', async () => {
    const { found } = await passedOn();
    const got = await money.officer.call(exportCaseTrace, { params: ofCase(found) });
    expect(got.status).toBe(200);
    expect(got.bytes.subarray(0, 2).toString()).toBe('PK');
    expect((await money.clerk.call(exportCaseTrace, { params: ofCase(found) })).code).toBe('not-allowed');
    const bare = await money.report();
    expect((await money.officer.call(exportCaseTrace, { params: ofCase(bare) })).code).toBe('trace-no-payment');
  });
});

const draft = (
  found: { readonly id: string },
  orders: readonly { account: string; kind: 'stop' | 'inquiry'; bankId?: typeof money.bank; name?: string }[],
  as = money.officer,
) => as.call(draftNextLayer, { params: ofCase(found), body: { rules, orders: [...orders], reason: '追查下一层' } });

describe('orders on the next layer', () => {
  test('are drafted from the plan in one act, each with its law, and are on the trace at once', async () => {
    const { found, second, third } = await passedOn();
    const got = await draft(found, [
      { account: second, kind: 'stop' },
      { account: third, kind: 'inquiry', bankId: money.bank },
    ]);
    expect(got.reply.orders).toMatchObject([
      { kind: 'stop', layer: 2, amount: 300_000, transferAt: minutesAfter(5), account: { name: '测试乙' } },
      { kind: 'inquiry', layer: 2, amount: null, account: { number: third, name: '测试丙' } },
    ]);
    for (const order of got.reply.orders) expect(order.reason).toContain('追查下一层');
    const trace = await money.trace(found);
    expect(trace.plan.find(({ account }) => account === second)).toMatchObject({ gap: 'ordered' });
  });

  test('are all drafted or none', async () => {
    const { found, second, third, first } = await passedOn();
    const refused = await draft(found, [
      { account: second, kind: 'stop' },
      { account: third, kind: 'inquiry' },
    ]);
    expect(refused.code).toBe('order-bank');
    expect((await draft(found, [{ account: '62284800000000077777', kind: 'inquiry' }])).code).toBe('trace-step');
    expect((await draft(await money.report(), [{ account: first, kind: 'inquiry' }])).code).toBe('trace-no-payment');
    expect((await draft(found, [{ account: second, kind: 'stop' }], money.head)).code).toBe('not-allowed');
    const query = { caseId: CaseId.parse(found.id), state: 'draft' as const };
    expect((await money.officer.call(controlEndpoints.listOrders, { query })).reply.rows).toEqual([]);
  });
});

/** What must not depend on the order in which statements came: all but when they were stored and under which id. */
const comparable = ({
  restsOn,
  asOf: _asOf,
  caseId: _id,
  caseNumber: _number,
  origins,
  accounts,
  ...rest
}: CaseTrace) => ({
  ...rest,
  origins: origins.map(({ transferId: _transferId, ...origin }) => origin),
  accounts: accounts.map(({ orderId: _orderId, ...account }) => account),
  restsOn: restsOn.map(({ account, rows }) => [account, rows]),
});

test('any order of giving the same statements gives the same trace', { timeout: 120_000 }, async () => {
  const Move = fc.record({
    from: fc.integer({ min: 0, max: 3 }),
    to: fc.integer({ min: 0, max: 3 }),
    amount: fc.integer({ min: 1, max: 5 }).map((n) => n * 50_000),
    at: fc.integer({ min: 1, max: 18 }),
    skew: fc.integer({ min: -30, max: 30 }),
    isNumbered: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(Move, { minLength: 1, maxLength: 12 }),
      fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
      async (moves, order) => {
        const accounts = [0, 1, 2, 3].map(() => money.account());
        const [first = ''] = accounts;
        const rowsOf = (own: number) => [
          ...(own === 0 ? [movement('in', victim, 500_000, 0, { reference: 'V1' })] : []),
          ...moves
            .filter(({ from, to }) => from !== to && (from === own || to === own))
            .map(({ from, to, amount, at, skew, isNumbered }, place) => {
              const isOut = from === own;
              // The payee's bank has a clock and numbers of its own.
              const minutes = at + (isOut ? 0 : skew / 60);
              const reference = isNumbered ? `${isOut ? 'P' : 'Q'}${place}` : null;
              return movement(isOut ? 'out' : 'in', accounts[isOut ? to : from] ?? '', amount, minutes, { reference });
            }),
        ];
        const given = async (places: readonly number[]) => {
          const found = await money.paid(first);
          const until = minutesAfter(19);
          for (const place of places) {
            const asked = await money.ordered(found, accounts[place] ?? '');
            const told = await money.tell(asked, rowsOf(place), { until, balance: { amount: 10_000_000, at: until } });
            expect(told.status).toBe(200);
          }
          return money.trace(found, { rule: 'lifo' });
        };
        const one = await given([0, 1, 2, 3]);
        const other = await given(order);
        expect(comparable(other)).toEqual(comparable(one));
      },
    ),
    { numRuns: 6 },
  );
});
