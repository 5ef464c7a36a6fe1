import { OrderId } from '@lianfang/contract/ids';
import { bankDeskEndpoints } from '@lianfang/contract/orders/order-endpoints';
import { readMessage } from '@lianfang/engine/bank-messages/read-message';
import { writeMessage } from '@lianfang/engine/bank-messages/write-message';
import { expect, test } from 'vitest';
import { createMoneyWorld } from '../../../../test/money-world.ts';
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
