import { identityEndpoints } from '@lianfang/contract/identity/endpoints';
import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import { describe, expect, test } from 'vitest';
import { createApp } from '../../app.ts';
import { enrolledAccount, givePassword, newAccount, newAddress, signInAs, stageOf } from '../../../test/accounts.ts';
import { type Client, createClient } from '../../../test/client.ts';
import { createWorld } from '../../../test/world.ts';

const world = await createWorld();
const { listDevices, endDevice, endOtherDevices, signOut, currentPerson } = identityEndpoints;

const devices = async (client: Client) => (await client.call(listDevices)).reply.rows;

const goOn = (duration: Temporal.DurationLike): void => world.clock.advance(Temporal.Duration.from(duration));

const seenAt = async (personId: string): Promise<string | undefined> => {
  const rows = await world.database.query
    .selectFrom('session')
    .select('seen_at')
    .where('person_id', '=', personId)
    .execute();
  return rows[0]?.seen_at;
};

const now = (): string => world.clock.now().toString({ fractionalSecondDigits: 3 });

describe('how long a session lasts', () => {
  test('half an hour without a call ends it; calls keep it going', async () => {
    const { client } = await enrolledAccount(world);
    for (let n = 0; n < 4; n += 1) {
      goOn({ minutes: 29 });
      expect(await stageOf(client)).toBe('open');
    }
    goOn({ minutes: 30 });
    expect((await client.call(currentPerson)).code).toBe('sign-in-needed');
  });

  test('twelve hours end it in any case', async () => {
    const { client } = await enrolledAccount(world);
    for (let n = 0; n < 12 * 4 - 1; n += 1) {
      goOn({ minutes: 15 });
      expect(await stageOf(client)).toBe('open');
    }
    goOn({ minutes: 15 });
    expect(await stageOf(client)).toBeNull();
  });

  test('a way in that is not finished within a quarter of an hour is closed', async () => {
    const client = world.stranger(newAddress());
    await givePassword(client, await newAccount(world));
    goOn({ minutes: 14 });
    expect(await stageOf(client)).toBe('enrol-second-factor');
    goOn({ minutes: 1 });
    expect(await stageOf(client)).toBeNull();
  });

  test('that it is in use is written down once a minute at most', async () => {
    const { client, personId } = await enrolledAccount(world);
    const first = await seenAt(personId);
    goOn({ seconds: 59 });
    await client.call(currentPerson);
    expect(await seenAt(personId)).toBe(first);
    goOn({ seconds: 1 });
    await client.call(currentPerson);
    expect(await seenAt(personId)).toBe(now());
  });

  test('a person who was suspended in between does not come back to it', async () => {
    const { client, personId } = await enrolledAccount(world);
    const admin = await world.person(world.county, ['security-admin']);
    const { query } = world.database;
    const version = async (): Promise<number> =>
      (await query.selectFrom('person').select('version').where('id', '=', personId).executeTakeFirstOrThrow()).version;
    const move = async (endpoint: typeof peopleEndpoints.suspendPerson | typeof peopleEndpoints.reinstatePerson) =>
      admin.call(endpoint as typeof peopleEndpoints.suspendPerson, {
        params: { personId: personId as never },
        body: { reason: '岗位调整', version: await version() },
      });
    goOn({ seconds: 1 });
    expect((await move(peopleEndpoints.suspendPerson)).status).toBe(200);
    expect(await stageOf(client)).toBeNull();
    goOn({ seconds: 1 });
    expect((await move(peopleEndpoints.reinstatePerson)).status).toBe(200);
    expect(await stageOf(client)).toBeNull();
  });
});

describe('the list of devices', () => {
  test('shows one’s own in force, this one first', async () => {
    const account = await enrolledAccount(world);
    const other = await signInAs(world, account);
    await enrolledAccount(world);
    const rows = await devices(other);
    expect(rows.map((row) => row.current)).toEqual([true, false]);
    expect(new Set(rows.map((row) => row.method))).toEqual(new Set(['password']));
  });

  test('one of them can be ended, once; somebody else’s cannot', async () => {
    const account = await enrolledAccount(world);
    const other = await signInAs(world, account);
    const sessionId = (await devices(other)).find((row) => !row.current)?.id ?? ('' as never);
    const stranger = (await enrolledAccount(world)).client;
    expect((await stranger.call(endDevice, { params: { sessionId } })).code).toBe('session-already-ended');
    expect(await stageOf(account.client)).toBe('open');
    expect((await other.call(endDevice, { params: { sessionId } })).status).toBe(204);
    expect(await stageOf(account.client)).toBeNull();
    expect((await other.call(endDevice, { params: { sessionId } })).code).toBe('session-already-ended');
  });

  test('all others can be ended at once', async () => {
    const account = await enrolledAccount(world);
    const others = [await signInAs(world, account), await signInAs(world, account)];
    const got = await account.client.call(endOtherDevices);
    expect(got.reply.ended).toBe(2);
    expect(await Promise.all(others.map(stageOf))).toEqual([null, null]);
    expect(await stageOf(account.client)).toBe('open');
    expect((await account.client.call(endOtherDevices)).reply.ended).toBe(0);
  });

  test('is closed to who has not finished signing in', async () => {
    const client = world.stranger(newAddress());
    await givePassword(client, await newAccount(world));
    expect((await client.call(listDevices)).code).toBe('not-allowed');
    expect((await world.stranger().call(listDevices)).code).toBe('sign-in-needed');
  });
});

describe('signing out', () => {
  test('ends the session for whoever copied the token too', async () => {
    const { client } = await enrolledAccount(world);
    const copy = world.stranger();
    copy.cookies['lianfang_session'] = client.cookies['lianfang_session'] ?? '';
    expect((await client.call(signOut)).status).toBe(204);
    expect(client.cookies['lianfang_session']).toBe('');
    expect(await stageOf(copy)).toBeNull();
  });

  test('is possible halfway in, and pointless for a stranger', async () => {
    const client = world.stranger(newAddress());
    await givePassword(client, await newAccount(world));
    expect((await client.call(signOut)).status).toBe(204);
    expect((await client.call(signOut)).code).toBe('sign-in-needed');
  });
});

test('over https the cookie is secure and bound to this host, and the plain name is not believed', async () => {
  const origin = 'https://lianfang.example.cn';
  const server = await createApp({ ...world.platform, origin });
  const client = createClient(server, origin, {}, newAddress());
  const { login, password } = await newAccount(world);
  const got = await client.call(identityEndpoints.signIn, { body: { login, password } });
  const cookie = String(got.headers['set-cookie']);
  expect(cookie).toMatch(/^__Host-lianfang_session=.*; Path=\/; .*HttpOnly; Secure; SameSite=Strict/);
  expect(cookie).not.toContain('Domain');
  expect(await stageOf(client)).toBe('enrol-second-factor');
  const token = client.cookies['__Host-lianfang_session'] ?? '';
  expect(await stageOf(createClient(server, origin, { lianfang_session: token }))).toBeNull();
  await server.close();
});
