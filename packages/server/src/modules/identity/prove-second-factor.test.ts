import { identityEndpoints } from '@lianfang/contract/identity/endpoints';
import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { describe, expect, test } from 'vitest';
import {
  codeOf,
  type EnrolledAccount,
  enrolledAccount,
  givePassword,
  newAccount,
  newAddress,
  signInAs,
  stageOf,
  trailOf,
} from '../../../test/accounts.ts';
import type { Client } from '../../../test/client.ts';
import { createWorld } from '../../../test/world.ts';

const world = await createWorld();
const { proveSecondFactor } = identityEndpoints;

/** A client that has given the password and owes the second factor, at a half minute whose code is unused. */
const halfway = async (account: EnrolledAccount): Promise<Client> => {
  const client = world.stranger(newAddress());
  expect(await givePassword(client, account)).toBe('second-factor');
  return client;
};

const nextCode = (account: EnrolledAccount): string => {
  world.clock.advance(Temporal.Duration.from({ seconds: 30 }));
  return codeOf(account.secret, world.clock.now());
};

const byCode = (client: Client, code: string) => client.call(proveSecondFactor, { body: { by: 'totp', code } });
const byRecovery = (client: Client, code: string) =>
  client.call(proveSecondFactor, { body: { by: 'recovery-code', code } });

/** A code that is not of this half minute or its neighbours. */
const wrongCode = (account: EnrolledAccount): string => codeOf(account.secret, world.clock.now().add({ hours: 1 }));

describe('an authenticator app', () => {
  test('lets in with the code it shows', async () => {
    const account = await enrolledAccount(world);
    const client = await halfway(account);
    expect((await byCode(client, nextCode(account))).reply.stage).toBe('open');
    expect(await stageOf(client)).toBe('open');
  });

  test('a code that was used is refused, and so is an earlier one', async () => {
    const account = await enrolledAccount(world);
    const earlier = nextCode(account);
    const code = nextCode(account);
    expect((await byCode(await halfway(account), code)).status).toBe(200);
    expect((await byCode(await halfway(account), code)).code).toBe('second-factor-wrong');
    expect((await byCode(await halfway(account), earlier)).code).toBe('second-factor-wrong');
  });

  test('of the same code sent twice at once one is taken', async () => {
    const account = await enrolledAccount(world);
    const code = nextCode(account);
    const [one, two] = [await halfway(account), await halfway(account)];
    const codes = (await Promise.all([byCode(one, code), byCode(two, code)])).map((got) => got.code);
    expect(codes.toSorted()).toEqual([null, 'second-factor-wrong'].toSorted());
  });

  test('the code of enrolling cannot be used again to sign in', async () => {
    const account = await enrolledAccount(world);
    const client = await halfway(account);
    expect((await byCode(client, codeOf(account.secret, world.clock.now()))).code).toBe('second-factor-wrong');
  });
});

describe('wrong codes', () => {
  test('count with wrong passwords; the fifth locks the name and ends this sign-in', async () => {
    const account = await enrolledAccount(world);
    const client = await halfway(account);
    const codes = [];
    for (let n = 0; n < 5; n += 1) codes.push((await byCode(client, wrongCode(account))).code);
    expect(codes).toEqual([...Array(4).fill('second-factor-wrong'), 'sign-in-locked']);
    expect(await stageOf(client)).toBeNull();
    expect(await givePassword(world.stranger(newAddress()), account)).toBe('sign-in-locked');
  });

  test('are not forgotten because the password is given again', async () => {
    const account = await enrolledAccount(world);
    for (let n = 0; n < 4; n += 1) await byCode(await halfway(account), wrongCode(account));
    expect((await byCode(await halfway(account), wrongCode(account))).code).toBe('sign-in-locked');
  });

  test('are forgotten once both factors were right', async () => {
    const account = await enrolledAccount(world);
    for (let n = 0; n < 4; n += 1) await byCode(await halfway(account), wrongCode(account));
    await signInAs(world, account);
    expect((await byCode(await halfway(account), wrongCode(account))).code).toBe('second-factor-wrong');
  });

  test('stand in the trail', async () => {
    const account = await enrolledAccount(world);
    await byCode(await halfway(account), wrongCode(account));
    expect((await trailOf(world, account.personId))[0]).toEqual({
      action: 'session.prove-second-factor',
      actor: account.personId,
      detail: { by: 'totp', refused: 'second-factor-wrong' },
    });
  });

  test('what is not six digits does not even count', async () => {
    const client = await halfway(await enrolledAccount(world));
    expect((await byCode(client, '12345')).code).toBe('bad-request');
  });
});

describe('recovery codes', () => {
  test('ten are given, each lets in once, however it is typed', async () => {
    const account = await enrolledAccount(world);
    expect(new Set(account.recoveryCodes).size).toBe(10);
    const code = account.recoveryCodes[3] ?? '';
    const typed = ` ${code.toUpperCase().replaceAll('-', ' ')}`;
    expect((await byRecovery(await halfway(account), typed)).reply.stage).toBe('open');
    expect((await byRecovery(await halfway(account), code)).code).toBe('second-factor-wrong');
    const factors = await account.client.call(identityEndpoints.readSecondFactors);
    expect(factors.reply.recoveryCodesLeft).toBe(9);
  });

  test('of the same code sent five times at once one is taken', async () => {
    const account = await enrolledAccount(world);
    const clients = await Promise.all(Array.from({ length: 5 }, () => halfway(account)));
    const got = await Promise.all(clients.map((client) => byRecovery(client, account.recoveryCodes[0] ?? '')));
    expect(got.filter((one) => one.status === 200)).toHaveLength(1);
  });

  test('somebody else’s is refused', async () => {
    const account = await enrolledAccount(world);
    const other = await enrolledAccount(world);
    expect((await byRecovery(await halfway(account), other.recoveryCodes[0] ?? '')).code).toBe('second-factor-wrong');
    expect((await byRecovery(await halfway(account), 'x-notacode-here')).code).toBe('second-factor-wrong');
  });
});

describe('the step', () => {
  test('is refused where another one is owed, and to a stranger', async () => {
    const client = world.stranger(newAddress());
    await givePassword(client, await newAccount(world));
    const got = await byCode(client, '123456');
    expect(got.code).toBe('sign-in-step-not-due');
    expect(JSON.parse(got.text).detail.stage).toBe('enrol-second-factor');
    expect((await byCode(world.stranger(newAddress()), '123456')).code).toBe('sign-in-needed');
  });

  test('gives the session a new token', async () => {
    const account = await enrolledAccount(world);
    const client = await halfway(account);
    const before = client.cookies['lianfang_session'];
    await byCode(client, nextCode(account));
    expect(client.cookies['lianfang_session']).not.toBe(before);
    const thief = world.stranger();
    thief.cookies['lianfang_session'] = before ?? '';
    expect(await stageOf(thief)).toBeNull();
  });

  test('without it nothing else is open, not even a change of the password', async () => {
    const account = await enrolledAccount(world);
    const client = await halfway(account);
    const body = { current: account.password, password: 'yak-River-2041-tent' };
    expect((await client.call(identityEndpoints.changePassword, { body })).code).toBe('not-allowed');
    expect((await client.call(identityEndpoints.setNewPassword, { body: { password: body.password } })).code).toBe(
      'sign-in-step-not-due',
    );
    expect((await client.call(identityEndpoints.offerTotp)).code).toBe('sign-in-step-not-due');
    expect((await client.call(unitEndpoints.listUnits)).code).toBe('not-allowed');
  });
});
