import { identityEndpoints } from '@lianfang/contract/identity/endpoints';
import { describe, expect, test } from 'vitest';
import {
  acceptUndertaking,
  enrolApp,
  enrolledAccount,
  givePassword,
  newAccount,
  newAddress,
  signInAs,
  stageOf,
} from '../../../test/accounts.ts';
import type { Client } from '../../../test/client.ts';
import { createWorld } from '../../../test/world.ts';

const world = await createWorld();
const { setNewPassword, changePassword } = identityEndpoints;

const renew = (client: Client, password: string) => client.call(setNewPassword, { body: { password } });
const change = (client: Client, current: string, password: string) =>
  client.call(changePassword, { body: { current, password } });

const faultsOf = (text: string): string[] => JSON.parse(text).detail.faults;

/** Somebody at the step of choosing a password. */
const choosing = async (): Promise<{ client: Client; login: string }> => {
  const account = await newAccount(world, { temporaryUntil: world.clock.now().add({ hours: 1 }) });
  const client = world.stranger(newAddress());
  expect(await givePassword(client, account)).toBe('new-password');
  return { client, login: account.login };
};

describe('a temporary password', () => {
  test('leads to the choice of one’s own, then to the other steps, and to the end', async () => {
    const { client, login } = await choosing();
    expect((await renew(client, 'yak-River-2041-tent')).reply.stage).toBe('enrol-second-factor');
    await enrolApp(world, client);
    await acceptUndertaking(client);
    expect(await stageOf(client)).toBe('open');
    const again = world.stranger(newAddress());
    expect(await givePassword(again, { login, password: 'yak-River-2041-tent', personId: '' as never })).toBe(
      'second-factor',
    );
  });

  test('opens nothing else', async () => {
    const { client } = await choosing();
    expect((await client.call(identityEndpoints.offerTotp)).code).toBe('sign-in-step-not-due');
    expect((await client.call(identityEndpoints.listDevices)).code).toBe('not-allowed');
  });

  test('is not one’s own: it cannot be kept', async () => {
    const { client } = await choosing();
    expect((await renew(client, 'marmot-Lake-73')).code).toBe('password-used-before');
  });

  test.each([
    ['Ab1-xyzkq', ['too-short']],
    ['Password2026!', ['too-frequent']],
  ])('%s is refused with what is wrong with it', async (password, faults) => {
    const got = await renew((await choosing()).client, password);
    expect([got.status, got.code, faultsOf(got.text)]).toEqual([422, 'password-too-weak', faults]);
  });

  test('a password with the sign-in name in it is refused', async () => {
    const { client, login } = await choosing();
    expect(faultsOf((await renew(client, `tent-${login.toUpperCase()}`)).text)).toEqual(['contains-login']);
  });

  test('the step is taken once', async () => {
    const { client } = await choosing();
    await renew(client, 'yak-River-2041-tent');
    expect((await renew(client, 'other-River-2041-yak')).code).toBe('sign-in-step-not-due');
    expect((await renew(world.stranger(), 'other-River-2041-yak')).code).toBe('sign-in-needed');
  });
});

describe('changing one’s own', () => {
  const history = ['one-River-2041-yak', 'two-River-2041-yak', 'three-River-2041-ya', 'four-River-2041-yak'];

  test('signs out every other device, and this one goes on under a new token', async () => {
    const account = await enrolledAccount(world);
    const other = await signInAs(world, account);
    const before = account.client.cookies['lianfang_session'];
    expect((await change(account.client, account.password, 'yak-River-2041-tent')).status).toBe(204);
    expect(account.client.cookies['lianfang_session']).not.toBe(before);
    expect(await stageOf(account.client)).toBe('open');
    expect(await stageOf(other)).toBeNull();
    expect(await givePassword(world.stranger(newAddress()), account)).toBe('credentials-wrong');
  });

  test('needs the present one; guesses count and lock', async () => {
    const { client, password } = await enrolledAccount(world);
    const codes = [];
    for (let n = 0; n < 5; n += 1) codes.push((await change(client, 'not-the-Present-1', 'yak-River-2041-tent')).code);
    expect(codes).toEqual([...Array(4).fill('current-password-wrong'), 'sign-in-locked']);
    expect((await change(client, password, 'yak-River-2041-tent')).code).toBe('sign-in-locked');
  });

  test('none of the last five comes back; the sixth may', async () => {
    const { client, password } = await enrolledAccount(world);
    const used = [password, ...history];
    for (const [n, next] of history.entries()) {
      world.clock.advance(Temporal.Duration.from({ seconds: 1 }));
      expect((await change(client, used[n] ?? '', next)).status).toBe(204);
    }
    const present = 'four-River-2041-yak';
    for (const old of used) expect((await change(client, present, old)).code).toBe('password-used-before');
    world.clock.advance(Temporal.Duration.from({ seconds: 1 }));
    expect((await change(client, present, 'five-River-2041-yak')).status).toBe(204);
    expect((await change(client, 'five-River-2041-yak', password)).status).toBe(204);
  });

  test('follows the same rules', async () => {
    const { client, password } = await enrolledAccount(world);
    expect((await change(client, password, 'short')).code).toBe('password-too-weak');
  });

  test('is impossible without one, and to a stranger', async () => {
    const unit = await world.unit('无密码单位');
    const person = await world.person(unit, []);
    expect((await change(person, 'x', 'yak-River-2041-tent')).code).toBe('no-password');
    expect((await change(world.stranger(), 'x', 'yak-River-2041-tent')).code).toBe('sign-in-needed');
  });

  test('two changes at once: one goes through, the other finds the present one wrong', async () => {
    const account = await enrolledAccount(world);
    const other = await signInAs(world, account);
    const got = await Promise.all([
      change(account.client, account.password, 'yak-River-2041-tent'),
      change(other, account.password, 'other-River-2041-yak'),
    ]);
    expect(got.filter((one) => one.status === 204)).toHaveLength(1);
  });
});

test('an old password has to be changed at the next sign-in', async () => {
  const account = await enrolledAccount(world);
  world.clock.advance(Temporal.Duration.from({ hours: 24 * 180 }));
  const client = await signInAs(world, account);
  expect(await stageOf(client)).toBe('new-password');
  expect((await renew(client, 'yak-River-2041-tent')).reply.stage).toBe('open');
});
