import { identityEndpoints } from '@lianfang/contract/identity/endpoints';
import type { PresenceProof } from '@lianfang/contract/identity/second-factors';
import { describe, expect, test } from 'vitest';
import {
  codeOf,
  enrolledAccount,
  givePassword,
  newAccount,
  newAddress,
  signInAs,
  stageOf,
} from '../../../test/accounts.ts';
import type { Client } from '../../../test/client.ts';
import { createSoftPasskey } from '../../../test/soft-passkey.ts';
import { createWorld } from '../../../test/world.ts';

const world = await createWorld();
const { offerTotp, enrolTotp, confirmPresence, renewRecoveryCodes, readSecondFactors } = identityEndpoints;

const goOn = (duration: Temporal.DurationLike): void => world.clock.advance(Temporal.Duration.from(duration));

const enrolling = async (): Promise<Client> => {
  const client = world.stranger(newAddress());
  await givePassword(client, await newAccount(world));
  return client;
};

const confirm = (client: Client, body: PresenceProof) => client.call(confirmPresence, { body });

const enrol = (client: Client, code: string) => client.call(enrolTotp, { body: { code } });

describe('enrolling an authenticator app', () => {
  test('shows a secret, takes a code of it, and gives ten recovery codes once', async () => {
    const client = await enrolling();
    const { address, secret } = (await client.call(offerTotp)).reply;
    expect(new URL(address).searchParams.get('secret')).toBe(secret);
    const got = await enrol(client, codeOf(secret, world.clock.now()));
    expect(got.reply.stage).toBe('undertaking');
    expect(got.reply.recoveryCodes).toHaveLength(10);
    const factors = (await client.call(readSecondFactors)).reply;
    expect(factors).toMatchObject({ recoveryCodesLeft: 10, required: true, passkeys: [] });
    expect(factors.totpSince).not.toBeNull();
  });

  test('the secret is sealed in the database, and codes are hashed', async () => {
    const account = await enrolledAccount(world);
    const { query } = world.database;
    const stored = JSON.stringify([
      await query.selectFrom('totp').selectAll().where('person_id', '=', account.personId).execute(),
      await query.selectFrom('recovery_code').selectAll().where('person_id', '=', account.personId).execute(),
    ]);
    expect(stored).toContain('s1.');
    expect(stored).not.toContain(account.secret);
    for (const code of account.recoveryCodes) expect(stored).not.toContain(code.slice(2, 7));
  });

  test('a wrong code enrols nothing', async () => {
    const client = await enrolling();
    const { secret } = (await client.call(offerTotp)).reply;
    expect((await enrol(client, codeOf(secret, world.clock.now().add({ hours: 2 })))).code).toBe('second-factor-wrong');
    expect(await stageOf(client)).toBe('enrol-second-factor');
  });

  test('without an offer, or after a quarter of an hour, there is nothing to confirm', async () => {
    const client = await enrolling();
    expect((await enrol(client, '123456')).code).toBe('totp-offer-expired');
    const { client: open } = await enrolledAccount(world);
    const { secret } = (await open.call(offerTotp)).reply;
    goOn({ minutes: 15 });
    await open.call(confirmPresence, { body: { by: 'password', password: 'marmot-Lake-73' } });
    expect((await enrol(open, codeOf(secret, world.clock.now()))).code).toBe('totp-offer-expired');
  });

  test('a new app takes the place of the old one and leaves the recovery codes', async () => {
    const account = await enrolledAccount(world);
    const { secret } = (await account.client.call(offerTotp)).reply;
    expect((await enrol(account.client, codeOf(secret, world.clock.now()))).reply).toEqual({
      stage: 'open',
      recoveryCodes: null,
    });
    const before = await signInAs(world, account);
    expect(await stageOf(before)).toBe('second-factor');
    expect(await stageOf(await signInAs(world, { ...account, secret }))).toBe('open');
  });

  test('needs a fresh proof of presence once signed in, and is closed to strangers', async () => {
    const { client } = await enrolledAccount(world);
    goOn({ minutes: 5 });
    expect((await client.call(offerTotp)).code).toBe('presence-needed');
    expect((await enrol(client, '123456')).code).toBe('presence-needed');
    expect((await world.stranger().call(offerTotp)).code).toBe('sign-in-needed');
  });
});

describe('new recovery codes', () => {
  test('make the old ones worthless', async () => {
    const account = await enrolledAccount(world);
    const { recoveryCodes } = (await account.client.call(renewRecoveryCodes)).reply;
    expect(recoveryCodes).toHaveLength(10);
    const client = world.stranger(newAddress());
    await givePassword(client, account);
    const give = (code: string | undefined) =>
      client.call(identityEndpoints.proveSecondFactor, { body: { by: 'recovery-code', code: code ?? '' } });
    expect((await give(account.recoveryCodes[0])).code).toBe('second-factor-wrong');
    expect((await give(recoveryCodes[0])).status).toBe(200);
  });

  test('need a factor and a fresh proof of presence', async () => {
    const unit = await world.unit('没有验证器的单位');
    expect((await (await world.person(unit, [])).call(renewRecoveryCodes)).code).toBe('no-second-factor');
    const { client } = await enrolledAccount(world);
    goOn({ minutes: 5 });
    expect((await client.call(renewRecoveryCodes)).code).toBe('presence-needed');
  });
});

describe('showing that it is still you', () => {
  test('holds for five minutes, and renews the token', async () => {
    const account = await enrolledAccount(world);
    goOn({ minutes: 6 });
    const before = account.client.cookies['lianfang_session'];
    const got = await confirm(account.client, { by: 'totp', code: codeOf(account.secret, world.clock.now()) });
    const until = world.clock.now().add({ minutes: 5 }).toString({ fractionalSecondDigits: 3 });
    expect(got.reply.presentUntil).toBe(until);
    expect(account.client.cookies['lianfang_session']).not.toBe(before);
    const me = (await account.client.call(identityEndpoints.currentPerson)).reply;
    expect(me.session.presentUntil).toBe(until);
    goOn({ minutes: 5 });
    expect((await account.client.call(identityEndpoints.currentPerson)).reply.session.presentUntil).toBeNull();
  });

  test('does not prolong the session', async () => {
    const { client, password } = await enrolledAccount(world);
    const end = async () => (await client.call(identityEndpoints.currentPerson)).reply.session.expiresAt;
    const before = await end();
    goOn({ minutes: 20 });
    await confirm(client, { by: 'password', password });
    expect(await end()).toBe(before);
  });

  test('by passkey', async () => {
    const { client } = await enrolledAccount(world);
    const passkey = createSoftPasskey();
    const { challenge } = (await client.call(identityEndpoints.offerPasskey)).reply;
    await client.call(identityEndpoints.enrolPasskey, { body: { name: '手机', made: passkey.make(challenge) } });
    goOn({ minutes: 6 });
    const asked = (await client.call(identityEndpoints.askPasskey)).reply.challenge;
    const body = { by: 'passkey', signed: passkey.sign(asked) } as const;
    expect((await client.call(confirmPresence, { body })).status).toBe(200);
    expect((await client.call(confirmPresence, { body })).code).toBe('passkey-refused');
  });

  test('wrong ones are named, counted and lock', async () => {
    const { client, password } = await enrolledAccount(world);
    expect((await confirm(client, { by: 'password', password: 'x' })).code).toBe('current-password-wrong');
    expect((await confirm(client, { by: 'totp', code: '000000' })).code).toBe('second-factor-wrong');
    for (let n = 0; n < 2; n += 1) await confirm(client, { by: 'password', password: 'x' });
    expect((await confirm(client, { by: 'password', password: 'x' })).code).toBe('sign-in-locked');
    expect((await confirm(client, { by: 'password', password })).code).toBe('sign-in-locked');
    expect(await stageOf(client)).toBe('open');
  });

  test('a wrong one sent again under the same key is a new attempt, and counts', async () => {
    const { client } = await enrolledAccount(world);
    const sent = {
      body: { by: 'password', password: 'x' } as const,
      headers: { 'idempotency-key': 'presence-once-01' },
    };
    const codes = [];
    for (let n = 0; n < 5; n += 1) codes.push((await client.call(confirmPresence, sent)).code);
    expect(codes).toEqual([...Array(4).fill('current-password-wrong'), 'sign-in-locked']);
  });

  test('without a password there is none to give; halfway in it is not asked', async () => {
    const unit = await world.unit('没有密码的单位');
    const person = await world.person(unit, []);
    expect((await confirm(person, { by: 'password', password: 'x' })).code).toBe('no-password');
    expect((await confirm(await enrolling(), { by: 'password', password: 'x' })).code).toBe('not-allowed');
  });
});
