import { BankEvent } from '@lianfang/contract/bank-api/bank-events';
import { bankApiEndpoints } from '@lianfang/contract/bank-api/endpoints';
import { isOfPlatform, keyDirectory, readDirectory } from '@lianfang/bank-simulator/verify-reply';
import { beforeEach, expect, test } from 'vitest';
import { createLoopback } from '../../../../test/loopback.ts';
import { createMoneyWorld } from '../../../../test/money-world.ts';
import { runJobsNow, runTwice } from '../../../../test/run-jobs.ts';
import { createWorld } from '../../../../test/world.ts';
import { outboxJobs } from '../../../kernel/outbox/deliver-message.ts';
import { signedWebhook } from '../../../kernel/outbox/signed-webhook.ts';
import { createApp } from '../../../app.ts';
import { createClient } from '../../../../test/client.ts';
import { postBankEvent } from './post-bank-event.ts';
import { tellOfUndelivered } from './tell-of-undelivered.ts';

const world = await createWorld();
const money = await createMoneyWorld(world);
const administrator = await world.person(world.county, ['system-admin'], world.county);
const { clock, database } = world;
const answer = { status: 200 };
const bank = await createLoopback(() => ({ status: answer.status, body: '{}' }));
const channels = {
  'signed-webhook': signedWebhook({ key: world.platform.signingKey, clock, allowsPrivate: true, patience: 2000 }),
};
const platform = { ...world.platform, database, channels, privateWebhooks: true };
const server = await createApp(platform);
const clerk = createClient(server, platform.origin, money.clerk.cookies);
const { setBankWebhook, listBankDeliveries, resendBankEvent, listBankSystems } = bankApiEndpoints;
const unit = { unitId: money.bank };
const jobs = [...outboxJobs, postBankEvent, tellOfUndelivered];

let number = 6_228_480_000_000_000_301n;
const seal = async () => {
  number += 1n;
  const [order] = await money.sealed(await money.report(), { number: String(number) });
  return order?.id ?? '';
};
const deliveries = async () =>
  (await money.clerk.call(listBankDeliveries, { query: { unitId: money.bank } })).reply.rows;
const setUrl = async (url: string, isOn = true) => {
  const { systems } = (await clerk.call(listBankSystems)).reply;
  const version = systems.find(({ unitId }) => unitId === money.bank)?.webhook?.version ?? 0;
  return clerk.call(setBankWebhook, { params: unit, body: { url, isOn, version } });
};

beforeEach(() => {
  answer.status = 200;
  bank.heard.length = 0;
});

test('only a public https address is taken where private ones are not allowed', async () => {
  const body = { url: bank.url, isOn: true, version: 0 };
  expect((await money.clerk.call(setBankWebhook, { params: unit, body })).code).toBe('webhook-url');
  expect((await money.otherClerk.call(setBankWebhook, { params: unit, body })).code).toBe('not-allowed');
  expect(
    (
      await money.clerk.call(setBankWebhook, {
        params: unit,
        body: { ...body, version: 3, url: 'https://bank.example.com/x' },
      })
    ).code,
  ).toBe('changed-meanwhile');
});

test('an order without a webhook is visibly not sent, and can be sent later', async () => {
  const orderId = await seal();
  await runJobsNow(platform, jobs);
  expect(await deliveries()).toMatchObject([{ orderId, state: 'unsent', attempts: 0 }]);
  const [one] = await deliveries();
  const params = { bankEventId: one?.id ?? ('' as never) };
  expect((await clerk.call(resendBankEvent, { params })).code).toBe('webhook-none');
  expect((await setUrl(bank.url)).reply.webhook).toMatchObject({ url: bank.url, isOn: true, version: 1 });
  expect((await clerk.call(resendBankEvent, { params })).reply.state).toBe('waiting');
  await runJobsNow(platform, jobs);
  expect(bank.heard).toHaveLength(1);
  expect((await clerk.call(resendBankEvent, { params })).code).toBe('webhook-waiting');
});

test('a seal is told once: id, kind and urgency, no particulars, signed by the platform', async () => {
  await setUrl(bank.url);
  const orderId = await seal();
  await runJobsNow(platform, jobs);
  await runJobsNow(platform, jobs);
  expect(bank.heard).toHaveLength(1);
  const [heard] = bank.heard;
  const event = BankEvent.parse(JSON.parse(heard?.body ?? ''));
  expect(event).toMatchObject({ orderId, event: 'order-sealed', urgency: 'urgent' });
  expect(heard?.body).not.toContain(String(number));
  const keys = readDirectory((await server.inject({ url: keyDirectory })).body);
  const message = { method: 'POST', targetUri: bank.url, headers: heard?.headers as Record<string, string> };
  expect(isOfPlatform(message, Buffer.from(heard?.body ?? ''), keys)).toBe(true);
  expect((await deliveries())[0]).toMatchObject({ id: event.id, state: 'sent', attempts: 1, fault: null });
});

test('its jobs change nothing more when they run twice', async () => {
  await seal();
  const eventId = (await deliveries())[0]?.id ?? '';
  const posted = await runTwice(platform, postBankEvent, { eventId });
  expect(posted.second).toBe(posted.first);
  const told = await runTwice(platform, tellOfUndelivered, {});
  expect(told.second).toBe(told.first);
});

test('a bank that fails is tried again for a day, then given up, and people are told once', async () => {
  await setUrl(bank.url);
  answer.status = 500;
  const orderId = await seal();
  for (let round = 0; round < 8; round += 1) {
    clock.advance(Temporal.Duration.from({ hours: 13 }));
    await runJobsNow(platform, jobs);
  }
  await world.signInAgain(money.clerk);
  await world.signInAgain(administrator);
  expect((await deliveries())[0]).toMatchObject({ orderId, state: 'dead', fault: 'http-500', attempts: 8 });
  const heard = bank.heard
    .map(({ body }) => BankEvent.parse(JSON.parse(body)))
    .filter((one) => one.orderId === orderId);
  expect([heard.length, new Set(heard.map(({ id }) => id)).size]).toEqual([8, 1]);
  const told = async (personId: string) => {
    const { rows } = await database.pool.query<{ n: number }>(
      `select count(*)::int as n from notification where person_id = $1 and kind = 'system-notice' and subject_id = $2`,
      [personId, money.bank],
    );
    return rows[0]?.n;
  };
  expect([await told(money.clerk.personId), await told(administrator.personId)]).toEqual([1, 1]);
  answer.status = 200;
  const params = { bankEventId: (await deliveries())[0]?.id ?? ('' as never) };
  const asAdministrator = createClient(server, platform.origin, administrator.cookies);
  expect((await asAdministrator.call(resendBankEvent, { params })).reply.state).toBe('waiting');
  await runJobsNow(platform, jobs);
  expect((await deliveries())[0]).toMatchObject({ orderId, state: 'sent' });
});
