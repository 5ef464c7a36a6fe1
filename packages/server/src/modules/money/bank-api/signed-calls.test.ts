import { Readable } from 'node:stream';
import { bankApiEndpoints } from '@lianfang/contract/bank-api/endpoints';
import { OrderId } from '@lianfang/contract/ids';
import { bankDeskEndpoints, orderEndpoints } from '@lianfang/contract/orders/order-endpoints';
import type { OrderResult } from '@lianfang/contract/orders/orders';
import { newKeyPair } from '@lianfang/bank-simulator/bank-key';
import { isOfPlatform, keyDirectory, readDirectory } from '@lianfang/bank-simulator/verify-reply';
import { signedHeaders } from '@lianfang/bank-simulator/signed-headers';
import { describe, expect, test } from 'vitest';
import { createMoneyWorld } from '../../../../test/money-world.ts';
import { registeredSystem, type SignedOver } from '../../../../test/signed-client.ts';
import { createWorld } from '../../../../test/world.ts';

const world = await createWorld();
const money = await createMoneyWorld(world);
const administrator = await world.person(world.county, ['system-admin'], world.county);
const system = await registeredSystem(world, money.bank, { clerk: money.clerk, administrator });
const other = await registeredSystem(world, money.otherBank, { clerk: money.otherClerk, administrator });
const { pollBankEvents } = bankApiEndpoints;
const { receiveOrder, answerOrder, readBankOrder, listBankInbox, objectToOrder } = bankDeskEndpoints;

let account = 6_228_480_000_000_000_101n;
const sealedOrder = async () => {
  account += 1n;
  const [order] = await money.sealed(await money.report(), { number: String(account) });
  if (!order) throw new Error('no order');
  return order;
};
const of = (id: string) => ({ orderId: OrderId.parse(id) });

describe('a bank’s system', () => {
  test('polls, receives, answers the orders to its bank as a person of the bank would', async () => {
    const order = await sealedOrder();
    const { events, next } = (await system.call(pollBankEvents, { query: { after: 0, limit: 500 } })).reply;
    expect(events.at(-1)).toMatchObject({
      orderId: order.id,
      event: 'order-sealed',
      orderKind: 'stop',
      urgency: 'urgent',
    });
    expect(Object.keys(events.at(-1) ?? {}).toSorted()).toEqual([
      'at',
      'event',
      'id',
      'orderId',
      'orderKind',
      'seq',
      'urgency',
    ]);
    expect((await system.call(pollBankEvents, { query: { after: next } })).reply).toEqual({ events: [], next });
    const read = (await system.call(readBankOrder, { params: of(order.id) })).reply;
    expect([read.account.number, read.caseId]).toEqual([String(account), null]);
    const received = await system.call(receiveOrder, { params: of(order.id), body: { version: read.version } });
    expect(received.reply.state).toBe('received');
    const at = world.clock.now().toString({ smallestUnit: 'millisecond' });
    const result = {
      outcome: 'executed' as const,
      at,
      amount: 500_000,
      balance: 1,
      mismatches: [],
      remark: '',
    } satisfies OrderResult;
    for (const _ of [1, 2]) {
      const answered = await system.call(answerOrder, { params: of(order.id), body: { result } });
      expect(answered.reply).toMatchObject({ state: 'executed', restrictedUntil: '2026-03-04T01:00:00.000Z' });
    }
    const { rows } = await world.database.pool.query<{ actor: string }>(
      `select actor from audit_entry where subject_id = $1 and action = 'bank-order.answer'`,
      [order.id],
    );
    expect(rows.map((row) => row.actor)).toEqual([`key:${system.key.keyId}`, `key:${system.key.keyId}`]);
    const history = (await money.read(order.id)).history.find(({ move }) => move === 'executeOrder');
    expect(history?.actorName).toBe('核心系统');
  });

  test('sees and does nothing of another bank, and nothing of the police', async () => {
    const order = await sealedOrder();
    expect((await other.call(readBankOrder, { params: of(order.id) })).code).toBe('not-found');
    expect((await other.call(receiveOrder, { params: of(order.id), body: { version: order.version } })).code).toBe(
      'not-allowed',
    );
    expect((await other.call(listBankInbox)).reply.rows).toEqual([]);
    expect((await other.call(pollBankEvents)).reply.events).toEqual([]);
    expect((await system.call(orderEndpoints.listOrders)).code).toBe('not-allowed');
    expect((await system.call(bankApiEndpoints.listBankKeys)).code).toBe('not-allowed');
    const objection = { objection: '账户人称系本人经营所得', version: order.version };
    expect((await system.call(objectToOrder, { params: of(order.id), body: objection })).reply.state).toBe('objected');
  });

  test('hears of a withdrawal', async () => {
    const order = await sealedOrder();
    await money.officer.call(orderEndpoints.withdrawOrder, {
      params: of(order.id),
      body: { reason: '误发', version: order.version },
    });
    const { events } = (await system.call(pollBankEvents, { query: { after: 0, limit: 500 } })).reply;
    expect(events.filter((one) => one.orderId === order.id).map((one) => one.event)).toEqual([
      'order-sealed',
      'order-withdrawn',
    ]);
  });

  test('is answered under the key of the platform, bound to the request', async () => {
    const found = await world.server.inject({ url: keyDirectory });
    const keys = readDirectory(found.body);
    const url = '/api/bank-desk/events';
    const call = { method: 'GET', targetUri: `${world.platform.origin}${url}`, content: null };
    for (const key of [system.key, { ...system.key, keyId: 'nobody' }]) {
      const headers = signedHeaders(call, key, { at: world.clock.now() });
      const answer = await world.server.inject({ url, headers });
      const message = {
        status: answer.statusCode,
        headers: answer.headers as Record<string, string>,
        request: { ...call, headers },
      };
      expect(isOfPlatform(message, answer.rawPayload, keys)).toBe(true);
      expect(isOfPlatform({ ...message, status: 299 }, answer.rawPayload, keys)).toBe(false);
      expect(isOfPlatform(message, Buffer.from('{}'), keys)).toBe(false);
    }
  });
});

describe('a signed request is refused with what exactly was wrong', () => {
  test('who has no key is turned away before any of the content is read', async () => {
    const url = `/api/bank-desk/orders/${crypto.randomUUID()}/receive`;
    const call = { method: 'POST', targetUri: `${world.platform.origin}${url}`, content: 'x'.repeat(5000) };
    const asked: string[] = [];
    for (const keyId of [system.key.keyId, '0190b1de-0000-7000-8000-000000000000']) {
      const content = new Readable({
        read() {
          asked.push(keyId);
          this.push(call.content);
          this.push(null);
        },
      });
      const headers = signedHeaders(call, { ...system.key, keyId }, { at: world.clock.now() });
      await world.server.inject({
        method: 'POST',
        url,
        headers: { ...headers, 'content-length': '5000' },
        payload: content,
      });
    }
    expect(asked).toEqual([system.key.keyId]);
  });

  const faults: readonly (readonly [string, SignedOver, string, object | undefined])[] = [
    ['an unknown key', { keyId: '0190b1de-0000-7000-8000-000000000000' }, 'signature-key-unknown', undefined],
    ['a key id that is none', { keyId: 'x' }, 'signature-key-unknown', { keyid: 'x' }],
    [
      'no method covered',
      { components: ['@target-uri', 'content-digest'] },
      'signature-incomplete',
      { missing: ['@method'] },
    ],
    [
      'no address covered',
      { components: ['@method', 'content-digest'] },
      'signature-incomplete',
      { missing: ['@target-uri'] },
    ],
    [
      'no content covered',
      { components: ['@method', '@target-uri'] },
      'signature-incomplete',
      { missing: ['content-digest'] },
    ],
    ['a short nonce', { nonce: 'short' }, 'signature-incomplete', { missing: ['nonce of 16 to 100 signs'] }],
    ['a life too long', { life: 301 }, 'signature-expired', { life: 301, longest: 300 }],
    ['a past moment', { at: Temporal.Instant.from('2026-03-02T00:50:00Z') }, 'signature-expired', undefined],
    ['a future moment', { at: Temporal.Instant.from('2026-03-02T01:02:00Z') }, 'signature-clock', undefined],
    ['other content', { tamper: { content: '{"version":9}' } }, 'digest-wrong', undefined],
    ['another address', { tamper: { url: '/api/bank-desk/orders/x/answer' } }, 'signature-wrong', undefined],
    ['malformed fields', { tamper: { headers: { signature: '?' } } }, 'signature-malformed', undefined],
    [
      'a digest changed after the signing',
      { tamper: { headers: { 'content-digest': 'md5=:AAAA:' } } },
      'signature-wrong',
      undefined,
    ],
    ['the key of another', { keyId: other.key.keyId }, 'signature-wrong', undefined],
  ];

  test.each(faults)('%s', async (_name, over, code, detail) => {
    const order = await sealedOrder();
    const body = { version: order.version };
    const got = await system.call(receiveOrder, { params: of(order.id), body }, over);
    expect(JSON.parse(got.text)).toMatchObject({ code, ...(detail && { detail }) });
    expect((await money.read(order.id)).state).toBe('sealed');
  });

  test('the same signature twice', async () => {
    const nonce = 'a-nonce-of-one-call';
    expect((await system.call(pollBankEvents, {}, { nonce })).status).toBe(200);
    expect((await system.call(pollBankEvents, {}, { nonce })).code).toBe('signature-replayed');
    expect((await other.call(pollBankEvents, {}, { nonce })).status).toBe(200);
  });

  test('a private key that is not that of the public one', async () => {
    const { privateKey } = newKeyPair();
    const url = '/api/bank-desk/events';
    const call = { method: 'GET', targetUri: `${world.platform.origin}${url}`, content: null };
    const headers = signedHeaders(call, { keyId: system.key.keyId, privateKey }, { at: world.clock.now() });
    expect((await world.server.inject({ url, headers })).json()).toMatchObject({
      status: 401,
      code: 'signature-wrong',
    });
  });
});
