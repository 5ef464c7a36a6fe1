import { controlEndpoints } from '@lianfang/contract/orders/endpoints';
import { CaseId, OrderId, ReturnClaimId } from '@lianfang/contract/ids';
import { returnEndpoints } from '@lianfang/contract/returns/endpoints';
import type { ReturnRecord } from '@lianfang/contract/returns/returns';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { createMoneyWorld, ofCase, stopText } from '../../../../test/money-world.ts';
import { claimText, createReturnWorld, ofReturn, oneCredit } from '../../../../test/return-world.ts';
import { createWorld } from '../../../../test/world.ts';

const world = await createWorld();
const money = await createMoneyWorld(world);
const returns = createReturnWorld(money);
const { officer, head, clerk } = money;

let last = 100;
const account = (): string => `62284800000003${String((last += 1)).padStart(5, '0')}`;
const at = (minute: number): string => `2026-03-02T00:${String(minute).padStart(2, '0')}:00.000Z`;
const ofClaim = (record: ReturnRecord, place = 0) => ({
  ...ofReturn(record),
  returnClaimId: ReturnClaimId.parse(record.claims[place]?.id),
});
const sharesOf = (record: ReturnRecord) => record.rounds[0]?.shares.map(({ amount }) => amount) ?? [];
const { read, ordersOf } = returns;
const direct = (amount?: number) => oneCredit(returns, account(), amount);

describe('a return of one credit', () => {
  test('starts with the credits that victims reported and names whom to tell', async () => {
    const { record, found } = await direct();
    expect(record).toMatchObject({ state: 'collecting', frozen: 300_000, given: 0, round: 1, proposal: null });
    expect(record.movements).toMatchObject([{ side: 'in', amount: 500_000, caseId: found.id }]);
    expect(record.candidates).toMatchObject([{ caseId: found.id, paid: 500_000, payments: 1 }]);
  });

  test('goes back directly, by the decision above, to the account it left, and the bank has three working days', async () => {
    const { record, found } = await direct();
    const fixed = await returns.fixed(await returns.claim(record, found, 500_000));
    expect(fixed).toMatchObject({ state: 'method-fixed', method: 'direct', candidates: [] });
    expect(fixed.rounds[0]?.methodReason).toContain('2026-03-02 08:10:00');
    const sent = await returns.sent(fixed);
    expect(sent).toMatchObject({ state: 'ordered', given: 300_000 });
    const [order] = await ordersOf(sent);
    if (!order) throw new Error('no order');
    expect(order).toMatchObject({
      kind: 'return',
      state: 'sealed',
      amount: 300_000,
      payee: { number: '6228480000000099999', name: '测试受害人' },
      approval: '州公刑返字〔2026〕1号',
      level: 'prefecture',
    });
    expect(order.clock).toMatchObject({ kind: 'answer', end: '2026-03-05T16:00:00.000Z' });
    const shown = await clerk.call(controlEndpoints.readBankOrder, { params: { orderId: OrderId.parse(order.id) } });
    expect(shown.reply).toMatchObject({ caseId: null, payee: { number: '6228480000000099999' } });
    await money.answered(order);
    expect(await read(sent)).toMatchObject({ state: 'returned', given: 300_000 });
  });

  test('what the bank could not pay is free again, and goes into a new round', async () => {
    const { record, found } = await direct();
    const sent = await returns.sent(await returns.fixed(await returns.claim(record, found, 500_000)));
    const [order] = await ordersOf(sent);
    if (!order) throw new Error('no order');
    await money.answered(order, { amount: 100_000 });
    const settled = await read(sent);
    expect(settled).toMatchObject({ state: 'part-returned', given: 100_000 });
    const body = { reason: '更正收款账户', version: settled.version };
    const again = (await head.call(returnEndpoints.startReturnRound, { params: ofReturn(sent), body })).reply;
    expect(again).toMatchObject({ state: 'collecting', round: 2 });
    const fixed = await returns.fixed(again);
    expect(sharesOf(fixed)).toEqual([200_000]);
    const second = await returns.sent(fixed);
    const [next] = await ordersOf(second);
    if (!next) throw new Error('no order');
    await money.answered(next);
    const done = await read(second);
    expect(done).toMatchObject({ state: 'returned', given: 300_000, round: 2 });
    const more = { reason: '再来一轮', version: done.version };
    expect((await head.call(returnEndpoints.startReturnRound, { params: ofReturn(done), body: more })).code).toBe(
      'return-nothing-left',
    );
  });

  test('is one per frozen balance, needs a freeze that holds, and cannot be gone around by an order', async () => {
    const { found, freeze, record } = await direct();
    const { number } = record.account;
    const params = ofCase(found);
    const again = await officer.call(returnEndpoints.openReturn, {
      params,
      body: { freezeId: OrderId.parse(freeze.id) },
    });
    expect(again.code).toBe('return-already');
    const other = await returns.victimOf(account());
    const wrong = { params: ofCase(other), body: { freezeId: OrderId.parse(freeze.id) } };
    expect((await officer.call(returnEndpoints.openReturn, wrong)).code).toBe('return-not-frozen');
    const text = { ...stopText(number, money.bank), kind: 'return' as const, previousId: freeze.id, layer: 1 };
    expect((await officer.call(controlEndpoints.draftOrders, { params, body: { orders: [text] } })).code).toBe(
      'order-by-return',
    );
  });

  test('opened by two officers at once is opened once', async () => {
    const number = account();
    const found = await returns.victimOf(number, { amount: 500_000, at: at(10) });
    const freeze = await returns.freeze(found, number, 500_000);
    const other = await world.person(money.police, ['police-officer']);
    const call = { params: ofCase(found), body: { freezeId: OrderId.parse(freeze.id) } };
    const both = await Promise.all([officer, other].map((one) => one.call(returnEndpoints.openReturn, call)));
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });
});

describe('an application', () => {
  test('is kept sealed, and every reading of it is in the trail', async () => {
    const { record, found } = await direct();
    const claimed = await returns.claim(record, found, 500_000);
    const { rows } = await sql<{ application_sealed: string }>`select application_sealed from return_claim`.execute(
      world.database.query,
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.some((row) => row.application_sealed.includes('测试受害人'))).toBe(false);
    await read(claimed);
    const trail = await sql<{ count: string }>`
      select count(*) as count from audit_entry where action = 'return.read' and subject_id = ${claimed.id}`.execute(
      world.database.query,
    );
    expect(Number(trail.rows[0]?.count)).toBe(1);
  });

  test('is accepted only when complete, and another account needs its reason', async () => {
    const { record, found } = await direct();
    const params = ofReturn(record);
    const incomplete = claimText(found.id, 500_000, { idNumber: null });
    const added = (
      await officer.call(returnEndpoints.addReturnClaim, { params, body: { ...incomplete, version: record.version } })
    ).reply;
    const twice = { ...claimText(found.id, 1), version: added.version };
    expect((await officer.call(returnEndpoints.addReturnClaim, { params, body: twice })).code).toBe(
      'return-claim-twice',
    );
    const decide = (of: ReturnRecord) =>
      officer.call(returnEndpoints.decideReturnClaim, {
        params: ofClaim(of),
        body: { standing: 'accepted', reason: null, version: of.version },
      });
    expect((await decide(added)).code).toBe('return-claim-incomplete');
    const payTo = { number: '6228480000000099998', name: '测试受害人', bankName: '测试银行' };
    const edit = async (of: ReturnRecord, over: Readonly<Record<string, unknown>>) => {
      const { caseId: _case, ...text } = claimText(found.id, 500_000, over);
      const body = { ...text, version: of.version };
      return (await officer.call(returnEndpoints.editReturnClaim, { params: ofClaim(of), body })).reply;
    };
    const unreasoned = await edit(added, { payTo });
    expect((await decide(unreasoned)).code).toBe('return-claim-incomplete');
    expect(
      (await officer.call(returnEndpoints.checkReturnClaims, { params, body: { version: unreasoned.version } })).code,
    ).toBe('return-claims-waiting');
    const reasoned = await edit(unreasoned, { payTo, payToReason: '原账户已注销' });
    const sent = await returns.sent(await returns.fixed((await decide(reasoned)).reply));
    expect((await ordersOf(sent)).map(({ payee }) => payee?.number)).toEqual(['6228480000000099998']);
  });

  test('is of a filed case that the officer may see', async () => {
    const { record } = await direct();
    const reported = await money.report();
    const body = { ...claimText(reported.id, 1), version: record.version };
    expect((await officer.call(returnEndpoints.addReturnClaim, { params: ofReturn(record), body })).code).toBe(
      'return-claim-case',
    );
    const elsewhere = await createMoneyWorld(world, await world.unit('邻县公安局'));
    const foreign = await elsewhere.filed();
    const strange = { ...claimText(foreign.id, 1), version: record.version };
    expect((await officer.call(returnEndpoints.addReturnClaim, { params: ofReturn(record), body: strange })).code).toBe(
      'return-claim-case',
    );
    expect((await elsewhere.officer.call(returnEndpoints.readReturn, { params: ofReturn(record) })).code).toBe(
      'not-found',
    );
    const movement = {
      at: at(1),
      side: 'in' as const,
      amount: 1,
      counterparty: null,
      caseId: CaseId.parse(foreign.id),
    };
    const saved = await officer.call(returnEndpoints.saveReturnMovements, {
      params: ofReturn(record),
      body: { movements: [movement], version: record.version },
    });
    expect(saved.code).toBe('return-movements');
  });
});
