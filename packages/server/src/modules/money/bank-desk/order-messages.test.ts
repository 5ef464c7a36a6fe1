import { OrderId } from '@lianfang/contract/ids';
import { bankDeskEndpoints } from '@lianfang/contract/orders/order-endpoints';
import { readMessage } from '@lianfang/engine/bank-messages/read-message';
import { type Message, writeMessage } from '@lianfang/engine/bank-messages/write-message';
import { describe, expect, test } from 'vitest';
import { createMoneyWorld } from '../../../../test/money-world.ts';
import { statementEndpoints } from '@lianfang/contract/statements/endpoints';
import { createWorld } from '../../../../test/world.ts';

const world = await createWorld();
const money = await createMoneyWorld(world);
const { downloadOrderMessage, uploadReplyMessage } = bankDeskEndpoints;

let number = 6_228_480_000_000_000_501n;
const sealedStop = async () => {
  number += 1n;
  const [order] = await money.sealed(await money.report(), { number: String(number) });
  if (!order) throw new Error('no order');
  return { order, params: { orderId: OrderId.parse(order.id) } };
};
const file = (text: string) => ({
  fileName: 'reply.xml',
  contentType: 'application/xml',
  bytes: new TextEncoder().encode(text),
});
const reply = (id: string, values: Record<string, string | number>, code = '100102') =>
  writeMessage({
    code,
    values: { applicationId: id, result: '01', feedbackTime: '2026-03-02T01:00:00Z', ...values },
    rows: [],
  });
const send = async (params: { orderId: OrderId }, text: string, as = money.clerk) =>
  as.call(uploadReplyMessage, { params, body: {}, files: [file(text)] });

test('a stop goes out as 100101 with what the bank compares, and no case', async () => {
  const { order, params } = await sealedStop();
  const got = await money.clerk.call(downloadOrderMessage, { params });
  const message = readMessage(got.text);
  expect(message.faults).toEqual([]);
  expect(message).toMatchObject({
    code: '100101',
    values: {
      applicationId: order.id,
      emergencyLevel: '02',
      accountNumber: String(number),
      accountName: '测试甲',
      transferAmount: 500_000,
      transferTime: '2026-03-02T00:40:00.000Z',
    },
  });
  expect(message.values['caseNumber']).toBeUndefined();
  expect((await money.otherClerk.call(downloadOrderMessage, { params })).code).toBe('not-found');
});

test('its reply is taken once, and again changes nothing', async () => {
  const { order, params } = await sealedStop();
  const text = reply(order.id, { executedAmount: 120_000, accountBalance: 120_000 });
  for (const _ of [1, 2]) {
    const { reply: answered } = await send(params, text);
    expect(answered).toMatchObject({
      state: 'executed',
      executedAmount: 120_000,
      restrictedUntil: '2026-03-04T01:00:00.000Z',
    });
  }
  expect((await send(params, reply(order.id, { executedAmount: 1 }))).code).toBe('order-answered');
});

test('a mismatch is a refusal with what differs', async () => {
  const { order, params } = await sealedStop();
  const { reply: answered } = await send(
    params,
    reply(order.id, { result: '02', failCode: 'mismatch', mismatch: 'name,time' }),
  );
  expect(answered.result).toMatchObject({ outcome: 'refused', reason: 'mismatch', mismatches: ['name', 'time'] });
});

test('what is not its reply, or has faults, is refused and nothing is taken', async () => {
  const { order, params } = await sealedStop();
  expect((await send(params, reply(crypto.randomUUID(), {}))).code).toBe('bank-message-other');
  expect((await send(params, reply(order.id, {}, '100202'))).code).toBe('bank-message-other');
  expect((await send(params, 'no xml')).code).toBe('bank-message-fault');
  const wrong = await send(params, reply(order.id, {}).replace('20260302090000', 'soon'));
  expect([wrong.code, JSON.parse(wrong.text).detail.faults]).toEqual([
    'bank-message-fault',
    [{ row: null, element: 'FeedbackTime', fault: 'not-readable' }],
  ]);
  expect((await send(params, reply(order.id, { result: '09' }))).code).toBe('bank-message-fault');
  expect((await send(params, reply(order.id, {}), money.otherClerk)).code).toBe('not-allowed');
  expect((await money.read(order.id)).state).toBe('sealed');
});

const movement = { at: '2026-03-02T00:45:00Z', amount: 300_000, direction: '0', otherAccount: '6228480000000009001' };
const inquiry = async () => {
  number += 1n;
  const [order] = await money.sealed(await money.report(), { kind: 'inquiry', number: String(number), amount: null });
  if (!order) throw new Error('no order');
  return { order, params: { orderId: OrderId.parse(order.id) } };
};
const tell = (id: string, rows: Message['rows'], code = '100302') =>
  writeMessage({ code, values: { applicationId: id, result: '01', feedbackTime: '2026-03-02T01:00:00Z' }, rows });
const told = async (params: { orderId: OrderId }) =>
  (await money.clerk.call(statementEndpoints.listOrderStatements, { params })).reply.statements;

describe('movements in a reply', () => {
  test('are stored with the answer, once, and what a standing watch tells later with them', async () => {
    const { order, params } = await inquiry();
    const text = tell(order.id, [{ ...movement, otherName: '测试乙', reference: 'R1' }]);
    expect((await send(params, text)).reply.state).toBe('executed');
    expect((await send(params, text)).reply.state).toBe('executed');
    expect(await told(params)).toMatchObject([{ state: 'stored', receipt: { rows: 1, added: 1 } }]);
    const later = tell(order.id, [{ ...movement, direction: '1', amount: 5, remark: 'ATM存现' }], '100306');
    expect((await send(params, later)).reply.state).toBe('executed');
    expect((await told(params)).map(({ receipt }) => receipt?.added)).toEqual([1, 1]);
  });

  test('are refused whole where one row cannot be read, and the order stays unanswered', async () => {
    const { order, params } = await inquiry();
    const wrong = await send(params, tell(order.id, [movement, { ...movement, direction: 'X' }]));
    expect([wrong.code, JSON.parse(wrong.text).detail.faults]).toEqual([
      'bank-message-fault',
      [{ row: 2, element: 'Transaction', fault: 'not-readable' }],
    ]);
    const own = await send(params, tell(order.id, [{ ...movement, otherAccount: order.account.number }]));
    expect(own.code).toBe('statement-own-account');
    expect([(await money.read(order.id)).state, await told(params)]).toEqual(['sealed', []]);
  });
});
