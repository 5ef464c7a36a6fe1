import { identityEndpoints } from '@lianfang/contract/identity/endpoints';
import { describe, expect, test } from 'vitest';
import { type Account, givePassword, newAccount, newAddress, stageOf, trailOf } from '../../../test/accounts.ts';
import { createWorld } from '../../../test/world.ts';
import { hashPassword, isHashedAt } from '../../kernel/access/password-hash.ts';
import { readPassword } from './password-store.ts';

const world = await createWorld();

const tryIn = (account: Account, password: string, address = newAddress()) =>
  world.stranger(address).call(identityEndpoints.signIn, { body: { login: account.login, password } });

const failTimes = async (account: Account, times: number, address?: string): Promise<(string | null)[]> => {
  const codes: (string | null)[] = [];
  for (let n = 0; n < times; n += 1) codes.push((await tryIn(account, 'wrong-Password-1', address)).code);
  return codes;
};

const untilOf = (text: string): string => String(JSON.parse(text).detail.until);

describe('the right password', () => {
  test('opens a session that owes the next step, in a cookie no script can read', async () => {
    const got = await tryIn(await newAccount(world), 'marmot-Lake-73');
    expect(got.reply.stage).toBe('enrol-second-factor');
    const cookie = String(got.headers['set-cookie']);
    expect(cookie).toMatch(/^lianfang_session=[\w-]{43};/);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Strict');
  });

  test('is taken whatever the case of the name, and never trimmed', async () => {
    const account = await newAccount(world);
    expect((await tryIn({ ...account, login: ` ${account.login.toUpperCase()} ` }, account.password)).status).toBe(200);
    expect((await tryIn(account, `${account.password} `)).code).toBe('credentials-wrong');
  });

  test('only the hash of the token is kept', async () => {
    const account = await newAccount(world);
    const client = world.stranger(newAddress());
    await givePassword(client, account);
    const rows = await world.database.query
      .selectFrom('session')
      .selectAll()
      .where('person_id', '=', account.personId)
      .execute();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(client.cookies['lianfang_session']);
  });

  test('is hashed anew where the cost has changed since', async () => {
    const account = await newAccount(world);
    const dearer = await hashPassword(account.password, { memoryKiB: 2048, passes: 1, lanes: 1 });
    const { query } = world.database;
    await query.updateTable('password').set({ hash: dearer }).where('person_id', '=', account.personId).execute();
    await tryIn(account, account.password);
    const kept = await readPassword(query, account.personId);
    expect(isHashedAt(kept?.hash ?? '', world.platform.passwordCost)).toBe(true);
  });

  test('of a suspended account is answered only to who knows it', async () => {
    const account = await newAccount(world);
    const { query } = world.database;
    await query.updateTable('person').set({ status: 'suspended' }).where('id', '=', account.personId).execute();
    expect((await tryIn(account, 'wrong-Password-1')).code).toBe('credentials-wrong');
    expect((await tryIn(account, account.password)).code).toBe('account-suspended');
  });

  test('that was temporary opens nothing after its time', async () => {
    const account = await newAccount(world, { temporaryUntil: world.clock.now().add({ hours: 1 }) });
    expect((await tryIn(account, account.password)).reply.stage).toBe('new-password');
    const late = await newAccount(world, { temporaryUntil: world.clock.now() });
    expect((await tryIn(late, late.password)).code).toBe('temporary-password-expired');
  });
});

describe('failures', () => {
  test('an unknown name is answered and counted like a known one', async () => {
    const nobody = { login: 'nobody.here', password: '', personId: '' as never };
    const known = await newAccount(world);
    expect(await failTimes(nobody, 5)).toEqual(await failTimes(known, 5));
    expect((await tryIn(nobody, 'x')).code).toBe('sign-in-locked');
  });

  test('the fifth locks the name for a quarter of an hour, from every address, and says until when', async () => {
    const account = await newAccount(world);
    const codes = await failTimes(account, 5);
    expect(codes).toEqual([...Array(4).fill('credentials-wrong'), 'sign-in-locked']);
    const got = await tryIn(account, account.password);
    expect([got.status, got.code]).toEqual([423, 'sign-in-locked']);
    expect(untilOf(got.text)).toBe(world.clock.now().add({ minutes: 15 }).toString({ fractionalSecondDigits: 3 }));
    world.clock.advance(Temporal.Duration.from({ minutes: 15 }));
    expect((await tryIn(account, account.password)).status).toBe(200);
  });

  test('the next lock lasts twice as long', async () => {
    const account = await newAccount(world);
    await failTimes(account, 5);
    world.clock.advance(Temporal.Duration.from({ minutes: 15 }));
    await failTimes(account, 5);
    world.clock.advance(Temporal.Duration.from({ minutes: 29 }));
    expect((await tryIn(account, account.password)).code).toBe('sign-in-locked');
    world.clock.advance(Temporal.Duration.from({ minutes: 1 }));
    expect((await tryIn(account, account.password)).status).toBe(200);
  });

  test('a right password in between starts the count afresh', async () => {
    const account = await newAccount(world);
    await failTimes(account, 4);
    await tryIn(account, account.password);
    expect(await failTimes(account, 4)).toEqual(Array(4).fill('credentials-wrong'));
  });

  test('twenty from one address lock the address for every name', async () => {
    const address = newAddress();
    for (let n = 0; n < 5; n += 1) await failTimes(await newAccount(world), 4, address);
    const account = await newAccount(world);
    const got = await tryIn(account, account.password, address);
    expect(got.code).toBe('sign-in-locked');
    expect(JSON.parse(got.text).detail.of).toBe('address');
    expect((await tryIn(account, account.password)).status).toBe(200);
  });

  test('of many at once each is counted: four are told wrong, every other one is locked', async () => {
    const account = await newAccount(world);
    const codes = await Promise.all(Array.from({ length: 12 }, () => tryIn(account, 'wrong-Password-1')));
    expect(codes.filter((got) => got.code === 'credentials-wrong')).toHaveLength(4);
    expect(codes.filter((got) => got.code === 'sign-in-locked')).toHaveLength(8);
  });

  test('stand in the trail with the person and the reason, and never with the password', async () => {
    const account = await newAccount(world);
    await tryIn(account, 'wrong-Password-1');
    await tryIn(account, account.password);
    const trail = await trailOf(world, account.personId);
    expect(trail).toEqual([
      { action: 'session.open', actor: 'anonymous', detail: {} },
      { action: 'session.open', actor: 'anonymous', detail: { refused: 'credentials-wrong' } },
    ]);
  });

  test('more than thirty calls a minute from one address are turned away', async () => {
    const client = world.stranger(newAddress());
    const body = { login: 'x', password: 'y' };
    const codes = [];
    for (let n = 0; n < 31; n += 1) codes.push((await client.call(identityEndpoints.signIn, { body })).code);
    expect(codes.slice(0, 30)).not.toContain('too-many-requests');
    expect(codes[30]).toBe('too-many-requests');
  });
});

describe('sessions of a browser', () => {
  test('a token that somebody planted beforehand is worth nothing afterwards', async () => {
    const client = world.stranger(newAddress());
    client.cookies['lianfang_session'] = 'planted-by-somebody-else-planted-by-somebod';
    await givePassword(client, await newAccount(world));
    expect(client.cookies['lianfang_session']).not.toContain('planted');
  });

  test('the session before ends when somebody signs in on the same browser', async () => {
    const client = world.stranger(newAddress());
    await givePassword(client, await newAccount(world));
    const before = world.stranger();
    before.cookies['lianfang_session'] = client.cookies['lianfang_session'] ?? '';
    expect(await stageOf(before)).toBe('enrol-second-factor');
    await givePassword(client, await newAccount(world));
    expect(await stageOf(before)).toBeNull();
    expect(await stageOf(client)).toBe('enrol-second-factor');
  });

  test('the same person may sign in on several devices at once', async () => {
    const account = await newAccount(world);
    const clients = Array.from({ length: 6 }, () => world.stranger(newAddress()));
    await Promise.all(clients.map((client) => givePassword(client, account)));
    expect(await Promise.all(clients.map(stageOf))).toEqual(Array(6).fill('enrol-second-factor'));
  });
});

test('the page learns which other ways there are', async () => {
  const got = await world.stranger().call(identityEndpoints.signInWays);
  expect(got.reply).toEqual({ oidcLabel: null });
});
