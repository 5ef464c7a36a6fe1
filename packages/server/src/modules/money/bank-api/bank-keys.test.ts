import { generateKeyPairSync } from 'node:crypto';
import { bankApiEndpoints } from '@lianfang/contract/bank-api/endpoints';
import { BankKeyId } from '@lianfang/contract/ids';
import { newKeyPair } from '@lianfang/bank-simulator/bank-key';
import { describe, expect, test } from 'vitest';
import { createMoneyWorld } from '../../../../test/money-world.ts';
import { registeredSystem, signedClient } from '../../../../test/signed-client.ts';
import { createWorld } from '../../../../test/world.ts';

const world = await createWorld();
const money = await createMoneyWorld(world);
const administrator = await world.person(world.county, ['system-admin'], world.county);
const { clerk, otherClerk } = money;
const { registerBankKey, confirmBankKey, revokeBankKey, listBankKeys, pollBankEvents } = bankApiEndpoints;

const later = (days: number) =>
  world.clock
    .now()
    .add({ hours: 24 * days })
    .toString();
const text = (over: Record<string, unknown> = {}) => ({
  name: '核心系统',
  publicKey: newKeyPair().publicPem,
  validUntil: later(90),
  ...over,
});
const freshBank = async () => {
  const unitId = await world.unit(`测试银行${crypto.randomUUID().slice(0, 8)}`, 'company');
  return { unitId, clerk: await world.person(unitId, ['bank-officer']) };
};
const register = async (bank: Awaited<ReturnType<typeof freshBank>>, over = {}) =>
  bank.clerk.call(registerBankKey, { params: { unitId: bank.unitId }, body: text(over) });
const of = (id: string) => ({ bankKeyId: BankKeyId.parse(id) });

describe('a key of a bank', () => {
  test('counts once the administrator has confirmed its fingerprint', async () => {
    const bank = await freshBank();
    const { privateKey, publicPem } = newKeyPair();
    const { reply } = await register(bank, { publicKey: publicPem });
    expect(reply).toMatchObject({ state: 'waiting', algorithm: 'ed25519', lastUsedAt: null });
    const system = signedClient(world, { keyId: reply.id, privateKey });
    const early = await system.call(pollBankEvents);
    expect([early.status, early.code, JSON.parse(early.text).detail]).toEqual([
      401,
      'signature-key-ended',
      { state: 'waiting' },
    ]);
    const wrong = await administrator.call(confirmBankKey, {
      params: of(reply.id),
      body: { fingerprint: 'a'.repeat(64) },
    });
    expect(wrong.code).toBe('bank-key-fingerprint');
    const { fingerprint } = reply;
    const confirmed = await administrator.call(confirmBankKey, { params: of(reply.id), body: { fingerprint } });
    expect(confirmed.reply.state).toBe('active');
    expect((await system.call(pollBankEvents)).status).toBe(200);
    const rows = (await bank.clerk.call(listBankKeys, { query: {} })).reply.rows;
    expect(rows).toMatchObject([{ id: reply.id, lastUsedAt: '2026-03-02T01:00:00.000Z' }]);
    const again = await administrator.call(confirmBankKey, { params: of(reply.id), body: { fingerprint } });
    expect(again.code).toBe('bank-key-state');
  });

  test('is confirmed by nobody of the bank, and seen by no other bank', async () => {
    const bank = await freshBank();
    const { id, fingerprint } = (await register(bank)).reply;
    expect((await bank.clerk.call(confirmBankKey, { params: of(id), body: { fingerprint } })).code).toBe('not-allowed');
    expect((await otherClerk.call(revokeBankKey, { params: of(id), body: { reason: '试' } })).code).toBe('not-allowed');
    expect((await otherClerk.call(listBankKeys, { query: { unitId: bank.unitId } })).reply.rows).toEqual([]);
    const foreign = await otherClerk.call(registerBankKey, { params: { unitId: bank.unitId }, body: text() });
    expect(foreign.code).toBe('not-allowed');
  });

  test('of ECDSA P-256 counts too; an RSA key, a private key, and a known one do not', async () => {
    const bank = await freshBank();
    const options = {
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    } as const;
    const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256', ...options });
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048, ...options });
    expect((await register(bank, { publicKey: rsa.publicKey })).code).toBe('bank-key-fault');
    expect((await register(bank, { publicKey: elliptic.privateKey })).code).toBe('bank-key-fault');
    const got = await register(bank, { publicKey: elliptic.publicKey });
    expect(got.reply.algorithm).toBe('ecdsa-p256-sha256');
    expect((await register(bank, { publicKey: elliptic.publicKey })).code).toBe('bank-key-known');
  });

  test('has a successor beside it, but no third; revoked it is refused at once', async () => {
    const bank = await freshBank();
    const people = { clerk: bank.clerk, administrator };
    const old = await registeredSystem(world, bank.unitId, people);
    const next = await registeredSystem(world, bank.unitId, people);
    expect((await register(bank)).code).toBe('bank-keys-enough');
    expect([(await old.call(pollBankEvents)).status, (await next.call(pollBankEvents)).status]).toEqual([200, 200]);
    const revoked = await bank.clerk.call(revokeBankKey, { params: of(old.key.keyId), body: { reason: '更换' } });
    expect(revoked.reply).toMatchObject({ state: 'revoked', revokedReason: '更换' });
    expect((await old.call(pollBankEvents)).code).toBe('signature-key-ended');
    expect((await next.call(pollBankEvents)).status).toBe(200);
    expect((await bank.clerk.call(revokeBankKey, { params: of(old.key.keyId), body: { reason: '再' } })).code).toBe(
      'bank-key-state',
    );
    expect((await register(bank)).status).toBe(200);
  });

  test('ends in its time, and within two years', async () => {
    const bank = await freshBank();
    expect((await register(bank, { validUntil: later(800) })).code).toBe('bank-key-term');
    expect((await register(bank, { validUntil: later(-1) })).code).toBe('bank-key-term');
  });

  test('is told to the administrator when it waits', async () => {
    const bank = await freshBank();
    await register(bank);
    const { rows } = await world.database.pool.query<{ n: number }>(
      'select count(*)::int as n from notification where person_id = $1 and subject_id = $2',
      [administrator.personId, bank.unitId],
    );
    expect(rows[0]?.n).toBe(1);
    expect(clerk.personId).not.toBe(administrator.personId);
  });
});
