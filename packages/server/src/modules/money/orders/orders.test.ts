import { CaseId } from '@lianfang/contract/ids';
import { controlEndpoints } from '@lianfang/contract/orders/endpoints';
import type { OrderResult } from '@lianfang/contract/orders/orders';
import { describe, expect, test } from 'vitest';
import {
  createMoneyWorld,
  newAccounts,
  ofCase,
  ofOrder,
  only,
  seenOrders,
  stopText as stopOf,
} from '../../../../test/money-world.ts';
import { createWorld } from '../../../../test/world.ts';

const world = await createWorld();
const money = await createMoneyWorld(world);
const { officer, head, clerk, otherClerk } = money;
const { clock } = world;

const account = newAccounts();
const stopText = (number: string) => ({ ...stopOf(number, money.bank), layer: 1 });
const now = () => clock.now().toString({ smallestUnit: 'millisecond' });
const executed = (over: Partial<OrderResult> = {}) =>
  ({ outcome: 'executed', at: now(), amount: 500_000, balance: 0, mismatches: [], remark: '', ...over }) as OrderResult;

describe('from the draft to the bank', () => {
  test('orders of a batch get their law, are sealed by another hand and are in the inbox at once, numbered without gap', async () => {
    const found = await money.report();
    const orders = await money.sealed(found, { number: account() }, { number: account() });
    expect(orders.map(({ state, number }) => [state, number])).toEqual([
      ['sealed', '公（紧急止付）字〔2026〕1号'],
      ['sealed', '公（紧急止付）字〔2026〕2号'],
    ]);
    for (const order of orders) {
      expect(order.basis).toContain('银发〔2016〕86号');
      expect(order.notice).toContain(order.account.number.slice(-4));
      expect(order.appeal).toContain('申诉');
      expect(order.explanation?.zh).toContain(
        '将被采取紧急止付措施（尚未生效），因受害人向该账户转账，依据银发〔2016〕86号',
      );
      expect(order.clock).toMatchObject({ kind: 'answer', state: 'running' });
    }
    const inbox = (await clerk.call(controlEndpoints.listBankInbox, { query: { open: 'true' } })).reply;
    expect(inbox.rows.map(({ id }) => id)).toEqual(expect.arrayContaining(orders.map(({ id }) => id)));
    expect(inbox.rows.every(({ caseId, caseNumber }) => caseId === null && caseNumber === null)).toBe(true);
    expect((await otherClerk.call(controlEndpoints.listBankInbox)).reply.rows).toEqual([]);
    expect(
      (await otherClerk.call(controlEndpoints.readBankOrder, { params: ofOrder(orders[0] ?? { id: '' as never }) }))
        .code,
    ).toBe('not-found');
  });

  test('nobody seals what they drafted, and a bank sees no draft', async () => {
    const found = await money.report();
    const both = await world.person(money.police, ['police-officer', 'police-head']);
    const params = ofCase(found);
    const drafted = (await both.call(controlEndpoints.draftOrders, { params, body: { orders: [stopText(account())] } }))
      .reply;
    const sent = (await both.call(controlEndpoints.submitOrders, { params, body: seenOrders(...drafted.orders) }))
      .reply;
    expect((await both.call(controlEndpoints.sealOrders, { params, body: seenOrders(...sent.orders) })).code).toBe(
      'order-own-draft',
    );
    const order = only(sent.orders);
    expect((await clerk.call(controlEndpoints.readBankOrder, { params: ofOrder(order) })).code).toBe('not-found');
    expect((await officer.call(controlEndpoints.sealOrders, { params, body: seenOrders(order) })).code).toBe(
      'not-allowed',
    );
    expect((await head.call(controlEndpoints.sealOrders, { params, body: seenOrders(order) })).status).toBe(200);
  });

  test('one faulty order of a batch keeps the others back, and says which', async () => {
    const found = await money.report();
    const number = account();
    const body = { orders: [stopText(account()), { ...stopText(number), amount: null }] };
    const got = await officer.call(controlEndpoints.draftOrders, { params: ofCase(found), body });
    expect([got.code, got.text.includes(number)]).toEqual(['order-transfer', true]);
    const rows = (await officer.call(controlEndpoints.listOrders, { query: { caseId: CaseId.parse(found.id) } })).reply
      .rows;
    expect(rows).toEqual([]);
  });

  test('two officers at once stop one account once', async () => {
    const found = await money.report();
    const other = await world.person(money.police, ['police-officer']);
    const body = { orders: [stopText(account())] };
    const both = await Promise.all(
      [officer, other].map((one) => one.call(controlEndpoints.draftOrders, { params: ofCase(found), body })),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.code).toBe('order-already');
  });

  test('what is drafted can be edited, returned and withdrawn, and each is in its history', async () => {
    const found = await money.report();
    const params = ofCase(found);
    const order = only(await money.draft(found, { number: account() }));
    const { layer: _, ...text } = stopText(order.account.number);
    const edited = await officer.call(controlEndpoints.editOrder, {
      params: ofOrder(order),
      body: { ...text, reason: '受害人两次转账。', version: order.version },
    });
    expect(edited.reply.reason).toBe('受害人两次转账。');
    const sent = (await officer.call(controlEndpoints.submitOrders, { params, body: seenOrders(edited.reply) })).reply;
    const { version } = only(sent.orders);
    const returned = await head.call(controlEndpoints.returnOrder, {
      params: ofOrder(order),
      body: { reason: '金额有误', version },
    });
    expect(returned.reply.state).toBe('draft');
    const gone = await officer.call(controlEndpoints.withdrawOrder, {
      params: ofOrder(order),
      body: { reason: '重复', version: returned.reply.version },
    });
    expect(gone.reply.state).toBe('withdrawn');
    expect(gone.reply.history.map(({ move }) => move)).toEqual([
      'withdrawOrder',
      'returnOrder',
      'submitOrders',
      'editOrder',
      'draftOrders',
    ]);
    const late = await officer.call(controlEndpoints.editOrder, {
      params: ofOrder(order),
      body: { ...text, version: gone.reply.version },
    });
    expect(late.code).toBe('order-state');
  });
});

describe('the answer of the bank', () => {
  test('a stop runs 48 hours from the moment of stopping; the same answer again changes nothing, another is refused', async () => {
    const order = only(await money.sealed(await money.report(), { number: account() }));
    clock.advance(Temporal.Duration.from({ minutes: 4 }));
    const params = ofOrder(order);
    const received = await clerk.call(controlEndpoints.receiveOrder, { params, body: { version: order.version } });
    expect(received.reply.state).toBe('received');
    const result = executed({ balance: 120_00 });
    const first = await clerk.call(controlEndpoints.answerOrder, { params, body: { result } });
    expect(first.reply).toMatchObject({ state: 'executed', executedAmount: 500_000, restrictedFrom: result.at });
    const until = Temporal.Instant.from(result.at).add({ hours: 48 }).toString({ smallestUnit: 'millisecond' });
    expect(first.reply.restrictedUntil).toBe(until);
    expect(first.reply.clocks.map(({ kind, warnings }) => [kind, warnings.length])).toEqual([['restriction', 3]]);
    const again = await clerk.call(controlEndpoints.answerOrder, { params, body: { result } });
    expect([again.status, again.reply.version]).toEqual([200, first.reply.version]);
    const other = await clerk.call(controlEndpoints.answerOrder, {
      params,
      body: { result: executed({ balance: 1 }) },
    });
    expect(other.code).toBe('order-answered');
    const foreign = await otherClerk.call(controlEndpoints.answerOrder, { params, body: { result } });
    expect(foreign.code).toBe('not-allowed');
  });

  test('where a particular differs the bank must not stop; it answers with what differs', async () => {
    const order = only(await money.sealed(await money.report(), { number: account() }));
    const params = ofOrder(order);
    const wrong = await clerk.call(controlEndpoints.answerOrder, {
      params,
      body: { result: executed({ mismatches: ['name'] }) },
    });
    expect(wrong.code).toBe('order-must-not-stop');
    const result: OrderResult = {
      outcome: 'refused',
      at: now(),
      reason: 'mismatch',
      mismatches: ['name'],
      balance: null,
      remark: '',
    };
    const refused = await clerk.call(controlEndpoints.answerOrder, { params, body: { result } });
    expect(refused.reply).toMatchObject({ state: 'refused', restrictedUntil: null });
  });

  test('an answer from before the seal, from the future or of more than was ordered is not taken', async () => {
    const order = only(await money.sealed(await money.report(), { number: account() }));
    const params = ofOrder(order);
    const codes: (string | null)[] = [];
    for (const result of [executed({ at: '2026-03-02T00:00:00.000Z' }), executed({ at: '2026-04-02T00:00:00.000Z' })])
      codes.push((await clerk.call(controlEndpoints.answerOrder, { params, body: { result } })).code);
    expect(codes).toEqual(['order-result-early', 'order-result-early']);
    const freeze = only(await money.sealed(await money.filed(), { kind: 'freeze', number: account() }));
    const more = await clerk.call(controlEndpoints.answerOrder, {
      params: ofOrder(freeze),
      body: { result: executed({ amount: 500_001 }) },
    });
    expect(more.code).toBe('order-over-amount');
  });

  test('a stop holds what is in the account, and a clock that is a little fast does not keep the answer out', async () => {
    const order = only(await money.sealed(await money.report(), { number: account() }));
    const ahead = clock.now().add({ seconds: 40 }).toString({ smallestUnit: 'millisecond' });
    const result = executed({ at: ahead, amount: 900_000 });
    const got = await clerk.call(controlEndpoints.answerOrder, { params: ofOrder(order), body: { result } });
    expect(got.reply).toMatchObject({ state: 'executed', executedAmount: 900_000, restrictedFrom: now() });
  });

  test('a bank may object; its clock runs 15 days, and the answer sends it on', async () => {
    const order = only(await money.sealed(await money.report(), { number: account() }));
    const params = ofOrder(order);
    const objected = await clerk.call(controlEndpoints.objectToOrder, {
      params,
      body: { objection: '该账户为代发工资专户。', version: order.version },
    });
    expect(objected.reply.clocks.map(({ kind }) => kind)).toContain('objection');
    const body = { answer: '经核实仍须止付。', version: objected.reply.version };
    const answered = await head.call(controlEndpoints.answerObjection, { params, body });
    expect([answered.reply.state, answered.reply.objectionAnswer]).toEqual(['received', '经核实仍须止付。']);
    expect((await clerk.call(controlEndpoints.answerObjection, { params, body })).code).toBe('not-allowed');
  });
});
