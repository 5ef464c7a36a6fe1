import { identityEndpoints } from '@lianfang/contract/identity/endpoints';
import { describe, expect, test } from 'vitest';
import {
  acceptUndertaking,
  enrolledAccount,
  givePassword,
  newAccount,
  newAddress,
  stageOf,
} from '../../../test/accounts.ts';
import type { Client } from '../../../test/client.ts';
import { createSoftPasskey, type Deviation, type SoftPasskey } from '../../../test/soft-passkey.ts';
import { createWorld } from '../../../test/world.ts';

const world = await createWorld();
const { offerPasskey, enrolPasskey, askPasskey, signInWithPasskey, proveSecondFactor } = identityEndpoints;

const enrol = async (client: Client, passkey: SoftPasskey, deviation?: Deviation) => {
  const { challenge } = (await client.call(offerPasskey)).reply;
  return client.call(enrolPasskey, { body: { name: '办公电脑', made: passkey.make(challenge, deviation) } });
};

const send = (client: Client, challenge: string) =>
  client.call(enrolPasskey, { body: { name: '手机', made: createSoftPasskey().make(challenge) } });

const challengeFor = async (client: Client): Promise<string> => (await client.call(askPasskey)).reply.challenge;

const signIn = async (client: Client, passkey: SoftPasskey, deviation?: Deviation) =>
  client.call(signInWithPasskey, { body: passkey.sign(await challengeFor(client), deviation) });

const prove = async (client: Client, passkey: SoftPasskey) =>
  client.call(proveSecondFactor, { body: { by: 'passkey', signed: passkey.sign(await challengeFor(client)) } });

/** Somebody whose only second factor is a passkey. */
const keyHolder = async () => {
  const account = await newAccount(world);
  const client = world.stranger(newAddress());
  await givePassword(client, account);
  const passkey = createSoftPasskey();
  const enrolled = await enrol(client, passkey);
  await acceptUndertaking(client);
  return { account, client, passkey, enrolled };
};

describe('enrolling', () => {
  test('at the first sign-in a passkey is the second factor, and brings recovery codes', async () => {
    const { enrolled, client } = await keyHolder();
    expect(enrolled.reply.stage).toBe('undertaking');
    expect(enrolled.reply.recoveryCodes).toHaveLength(10);
    expect(await stageOf(client)).toBe('open');
  });

  test('a second factor more brings no new recovery codes', async () => {
    const { client } = await keyHolder();
    expect((await enrol(client, createSoftPasskey())).reply.recoveryCodes).toBeNull();
    const factors = await client.call(identityEndpoints.readSecondFactors);
    expect(factors.reply.passkeys.map((row) => row.name)).toEqual(['办公电脑', '办公电脑']);
  });

  test.each([
    ['from another page', { origin: 'http://localhost.example:8080' }],
    ['for another host', { host: 'example.cn' }],
    ['without a check of the user', { userUnchecked: true }],
  ])('a passkey made %s is refused', async (_case, deviation) => {
    const { client } = await keyHolder();
    expect((await enrol(client, createSoftPasskey(), deviation)).code).toBe('passkey-refused');
  });

  test('a challenge is answered once, in the session it was given to, and within five minutes', async () => {
    const [one, other] = [await keyHolder(), await keyHolder()];
    const { challenge } = (await one.client.call(offerPasskey)).reply;
    expect((await send(other.client, challenge)).code).toBe('passkey-refused');
    expect((await send(one.client, challenge)).status).toBe(200);
    expect((await send(one.client, challenge)).code).toBe('passkey-refused');
    const late = (await one.client.call(offerPasskey)).reply.challenge;
    world.clock.advance(Temporal.Duration.from({ minutes: 5 }));
    await one.client.call(identityEndpoints.confirmPresence, { body: { by: 'password', password: 'marmot-Lake-73' } });
    expect((await send(one.client, late)).code).toBe('passkey-refused');
  });

  test('the same passkey cannot be added twice, nor by somebody else', async () => {
    const { client, passkey } = await keyHolder();
    expect((await enrol(client, passkey)).code).toBe('passkey-already-added');
    const other = await keyHolder();
    expect((await enrol(other.client, passkey)).code).toBe('passkey-already-added');
  });

  test('ten at most', async () => {
    const { client } = await keyHolder();
    for (let n = 0; n < 8; n += 1) await enrol(client, createSoftPasskey());
    const { challenge } = (await client.call(offerPasskey)).reply;
    expect((await enrol(client, createSoftPasskey())).status).toBe(200);
    expect((await client.call(offerPasskey)).code).toBe('too-many-passkeys');
    const made = createSoftPasskey().make(challenge);
    expect((await client.call(enrolPasskey, { body: { name: '第十一个', made } })).code).toBe('too-many-passkeys');
  });
});

describe('signing in', () => {
  test('with a passkey alone needs no name, no password and no further factor', async () => {
    const { passkey } = await keyHolder();
    const client = world.stranger(newAddress());
    expect((await signIn(client, passkey)).reply.stage).toBe('open');
    expect((await client.call(identityEndpoints.currentPerson)).reply.session.method).toBe('passkey');
  });

  test('a stranger’s challenge names no keys', async () => {
    await keyHolder();
    const got = await world.stranger(newAddress()).call(askPasskey);
    expect(got.reply).not.toHaveProperty('allowCredentials');
    expect(got.reply['userVerification']).toBe('required');
  });

  test.each([
    ['from another page', { origin: 'http://localhost.example:8080' }],
    ['for another host', { host: 'example.cn' }],
    ['without a check of the user', { userUnchecked: true }],
    ['with a changed signature', { changedSignature: true }],
  ])('an answer %s is refused', async (_case, deviation) => {
    const { passkey } = await keyHolder();
    expect((await signIn(world.stranger(newAddress()), passkey, deviation)).code).toBe('passkey-refused');
  });

  test('an answer is taken once', async () => {
    const { passkey } = await keyHolder();
    const client = world.stranger(newAddress());
    const body = passkey.sign(await challengeFor(client));
    const both = [client, world.stranger(newAddress())].map((one) => one.call(signInWithPasskey, { body }));
    const codes = (await Promise.all(both)).map((got) => got.code);
    expect(codes.filter((code) => code === null)).toHaveLength(1);
    expect(codes.filter((code) => code === 'passkey-refused')).toHaveLength(1);
  });

  test('a counter that went back gives a copied key away', async () => {
    const { passkey } = await keyHolder();
    expect((await signIn(world.stranger(newAddress()), passkey, { counter: 9 })).status).toBe(200);
    expect((await signIn(world.stranger(newAddress()), passkey, { counter: 8 })).code).toBe('passkey-refused');
  });

  test('an unknown passkey is refused, and twenty of them lock the address', async () => {
    const address = newAddress();
    for (let n = 0; n < 19; n += 1)
      expect((await signIn(world.stranger(address), createSoftPasskey())).code).toBe('passkey-refused');
    const got = await signIn(world.stranger(address), createSoftPasskey());
    expect(got.code).toBe('sign-in-locked');
    const { passkey } = await keyHolder();
    expect((await signIn(world.stranger(address), passkey)).code).toBe('sign-in-locked');
  });

  test('whoever is suspended is told so', async () => {
    const { account, passkey } = await keyHolder();
    const { query } = world.database;
    await query.updateTable('person').set({ status: 'suspended' }).where('id', '=', account.personId).execute();
    expect((await signIn(world.stranger(newAddress()), passkey)).code).toBe('account-suspended');
  });

  test('works while guesses at the password have locked the name', async () => {
    const { account, passkey } = await keyHolder();
    for (let n = 0; n < 5; n += 1) await givePassword(world.stranger(newAddress()), { ...account, password: 'wrong' });
    expect((await signIn(world.stranger(newAddress()), passkey)).status).toBe(200);
  });
});

describe('as the second factor', () => {
  test('after the password the person’s own passkey lets in', async () => {
    const { account, passkey } = await keyHolder();
    const client = world.stranger(newAddress());
    expect(await givePassword(client, account)).toBe('second-factor');
    const asked = await client.call(askPasskey);
    expect(asked.reply['allowCredentials']).toMatchObject([{ id: passkey.id }]);
    expect((await prove(client, passkey)).reply.stage).toBe('open');
  });

  test('somebody else’s passkey does not', async () => {
    const { account } = await keyHolder();
    const other = await keyHolder();
    const client = world.stranger(newAddress());
    await givePassword(client, account);
    expect((await prove(client, other.passkey)).code).toBe('passkey-refused');
    expect(await stageOf(client)).toBe('second-factor');
  });
});

describe('removing', () => {
  const { removePasskey, removeTotp, readSecondFactors } = identityEndpoints;

  test('one of two passkeys can go, the last factor cannot', async () => {
    const { client } = await keyHolder();
    await enrol(client, createSoftPasskey());
    const [one, two] = (await client.call(readSecondFactors)).reply.passkeys;
    const remove = (id: string | undefined) => client.call(removePasskey, { params: { passkeyId: id ?? '' } as never });
    expect((await remove(one?.id)).status).toBe(204);
    expect((await remove(one?.id)).code).toBe('not-found');
    expect((await remove(two?.id)).code).toBe('last-second-factor');
    expect((await client.call(readSecondFactors)).reply.passkeys).toHaveLength(1);
  });

  test('the app can go where a passkey is left; without an app there is nothing to remove', async () => {
    const { client } = await enrolledAccount(world);
    expect((await client.call(removeTotp)).code).toBe('last-second-factor');
    await enrol(client, createSoftPasskey());
    expect((await client.call(removeTotp)).status).toBe(204);
    expect((await client.call(removeTotp)).code).toBe('no-second-factor');
  });

  test('somebody else’s passkey is not found', async () => {
    const { client } = await keyHolder();
    const other = await keyHolder();
    const passkeyId = (await other.client.call(readSecondFactors)).reply.passkeys[0]?.id ?? ('' as never);
    expect((await client.call(removePasskey, { params: { passkeyId } })).code).toBe('not-found');
  });

  test('needs a fresh proof of presence', async () => {
    const { client } = await keyHolder();
    const passkeyId = (await client.call(readSecondFactors)).reply.passkeys[0]?.id ?? ('' as never);
    world.clock.advance(Temporal.Duration.from({ minutes: 5 }));
    expect((await client.call(removePasskey, { params: { passkeyId } })).code).toBe('presence-needed');
    expect((await client.call(removeTotp)).code).toBe('presence-needed');
    expect((await client.call(offerPasskey)).code).toBe('presence-needed');
  });
});
