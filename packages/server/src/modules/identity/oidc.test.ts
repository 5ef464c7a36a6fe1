import { identityEndpoints } from '@lianfang/contract/identity/endpoints';
import { type OidcProvider, startingRules } from '@lianfang/contract/identity/sign-in-settings';
import { afterEach, describe, expect, test } from 'vitest';
import { acceptUndertaking, newAccount, newAddress, stageOf, trailOf } from '../../../test/accounts.ts';
import type { Client } from '../../../test/client.ts';
import { startTestProvider } from '../../../test/identity-provider.ts';
import { createWorld } from '../../../test/world.ts';

const world = await createWorld();
const provider = await startTestProvider();
const { startOidc, signInWithOidc, readSignInSettings, changeSignInSettings, unlinkOidc } = identityEndpoints;

const configure = async (change: Partial<OidcProvider> = {}): Promise<void> => {
  const admin = await world.person(world.county, ['security-admin']);
  const { version } = (await admin.call(readSignInSettings)).reply;
  const { issuer, clientId } = provider;
  const oidc = { issuer, clientId, label: '省统一身份认证', claim: 'preferred_username', secondFactorDone: true };
  const oidcSecret = provider.clientSecret;
  await admin.call(changeSignInSettings, {
    body: { rules: startingRules, oidc: { ...oidc, ...change }, oidcSecret, version },
  });
};

const start = async (client: Client): Promise<string> => (await client.call(startOidc)).reply.address;
const finish = (client: Client, query: string) => client.call(signInWithOidc, { body: { query } });

/** Goes to the provider as this subject and comes back. */
const signIn = async (client: Client, subject: string, claims: Readonly<Record<string, unknown>>) =>
  finish(client, provider.visit(await start(client), subject, claims));

/** Somebody who has been to the provider and is about to come back. */
const attempt = async () => {
  await configure();
  const { login } = await newAccount(world);
  const client = world.stranger(newAddress());
  const address = await start(client);
  return { client, login, query: provider.visit(address, `s-${login}`, { preferred_username: login }) };
};

afterEach(() => {
  provider.misbehave({});
  provider.userPage({});
});

test('nobody is sent anywhere while no provider is set up', async () => {
  const client = world.stranger(newAddress());
  expect((await client.call(startOidc)).code).toBe('oidc-not-configured');
  expect((await finish(client, '?code=x&state=y')).code).toBe('oidc-not-configured');
});

describe('going there', () => {
  test('carries state, nonce and a PKCE challenge, and keeps them sealed here', async () => {
    await configure();
    const client = world.stranger(newAddress());
    const asked = new URL(await start(client)).searchParams;
    expect(asked.get('redirect_uri')).toBe('http://localhost:8080/sign-in/oidc');
    expect(asked.get('code_challenge_method')).toBe('S256');
    expect(asked.get('scope')).toBe('openid profile');
    const rows = JSON.stringify(await world.database.query.selectFrom('oidc_attempt').selectAll().execute());
    for (const name of ['state', 'nonce']) expect(rows).not.toContain(asked.get(name));
    expect(rows).not.toContain(client.cookies['lianfang_oidc']);
  });
});

describe('coming back', () => {
  test('signs in the person whose name the claim gives; a provider that asks for two factors saves ours', async () => {
    await configure();
    const { login, personId } = await newAccount(world);
    const client = world.stranger(newAddress());
    const got = await signIn(client, `s-${login}`, { preferred_username: login.toUpperCase() });
    expect(got.reply.stage).toBe('undertaking');
    await acceptUndertaking(client);
    const me = (await client.call(identityEndpoints.currentPerson)).reply;
    expect([me.id, me.session.method]).toEqual([personId, 'oidc']);
  });

  test('else the second factor is still asked here', async () => {
    await configure({ secondFactorDone: false });
    const { login } = await newAccount(world);
    const got = await signIn(world.stranger(newAddress()), `s-${login}`, { preferred_username: login });
    expect(got.reply.stage).toBe('enrol-second-factor');
  });

  test('a temporary password that was not used need not be changed', async () => {
    await configure();
    const { login } = await newAccount(world, { temporaryUntil: world.clock.now().add({ hours: 1 }) });
    const got = await signIn(world.stranger(newAddress()), `s-${login}`, { preferred_username: login });
    expect(got.reply.stage).toBe('undertaking');
  });

  test('the claim may stand on the provider’s user page only', async () => {
    await configure();
    const { login } = await newAccount(world);
    provider.userPage({ preferred_username: login });
    expect((await signIn(world.stranger(newAddress()), `s-${login}`, {})).status).toBe(200);
  });

  test('once linked the subject decides, whatever the claim says later', async () => {
    await configure();
    const [one, two] = [await newAccount(world), await newAccount(world)];
    await signIn(world.stranger(newAddress()), 'same-subject', { preferred_username: one.login });
    const client = world.stranger(newAddress());
    await signIn(client, 'same-subject', { preferred_username: two.login });
    expect((await client.call(identityEndpoints.currentPerson)).reply.id).toBe(one.personId);
    const taken = await signIn(world.stranger(newAddress()), 'other-subject', { preferred_username: one.login });
    expect(taken.code).toBe('oidc-person-unknown');
  });

  test('a link that the security administrator undid is made anew by the claim', async () => {
    await configure();
    const account = await newAccount(world);
    await signIn(world.stranger(newAddress()), 'subject-before', { preferred_username: account.login });
    const admin = await world.person(world.county, ['security-admin']);
    expect((await admin.call(unlinkOidc, { params: { personId: account.personId } })).status).toBe(204);
    const got = await signIn(world.stranger(newAddress()), 'subject-after', { preferred_username: account.login });
    expect(got.status).toBe(200);
  });

  test('who is unknown here, or suspended, is told so', async () => {
    await configure();
    const nobody = await signIn(world.stranger(newAddress()), 'nobody', { preferred_username: 'nobody.here' });
    expect(nobody.code).toBe('oidc-person-unknown');
    expect((await signIn(world.stranger(newAddress()), 'claimless', {})).code).toBe('oidc-person-unknown');
    const account = await newAccount(world);
    const { query } = world.database;
    await query.updateTable('person').set({ status: 'suspended' }).where('id', '=', account.personId).execute();
    const got = await signIn(world.stranger(newAddress()), 'suspended', { preferred_username: account.login });
    expect(got.code).toBe('account-suspended');
    expect((await trailOf(world, account.personId))[0]).toMatchObject({ detail: { refused: 'account-suspended' } });
  });
});

describe('what is refused', () => {
  test('a state that nobody was sent out with', async () => {
    const { client, query } = await attempt();
    const other = new URLSearchParams(query);
    other.set('state', 'a'.repeat(43));
    expect((await finish(client, `?${other.toString()}`)).code).toBe('oidc-failed');
    expect((await finish(client, '?code=x')).code).toBe('oidc-failed');
  });

  test('an answer brought by another browser, which uses it up', async () => {
    const { client, query } = await attempt();
    const thief = world.stranger(newAddress());
    await start(thief);
    expect((await finish(thief, query)).code).toBe('oidc-failed');
    expect((await finish(client, query)).code).toBe('oidc-failed');
  });

  test('an answer brought twice', async () => {
    const { client, query } = await attempt();
    expect((await finish(client, query)).status).toBe(200);
    expect((await finish(client, query)).code).toBe('oidc-failed');
  });

  test('an answer after ten minutes', async () => {
    const { client, query } = await attempt();
    world.clock.advance(Temporal.Duration.from({ minutes: 10 }));
    expect((await finish(client, query)).code).toBe('oidc-failed');
    expect(await stageOf(client)).toBeNull();
  });

  test('a code that is not the provider’s', async () => {
    const { client, query } = await attempt();
    const other = new URLSearchParams(query);
    other.set('code', 'made-up');
    expect((await finish(client, `?${other.toString()}`)).code).toBe('oidc-failed');
  });

  test('a refusal by the provider', async () => {
    const { client, query } = await attempt();
    const state = new URLSearchParams(query).get('state') ?? '';
    expect((await finish(client, `?error=access_denied&state=${state}`)).code).toBe('oidc-failed');
  });

  const past = Math.floor(Date.now() / 1000) - 3600;

  test.each([
    ['another nonce', { claims: { nonce: 'another' } }],
    ['no nonce', { claims: { nonce: undefined } }],
    ['another issuer', { claims: { iss: 'https://id.example.cn' } }],
    ['another audience', { claims: { aud: 'somebody-else' } }],
    ['an hour that has passed', { claims: { exp: past, iat: past - 300 } }],
    ['a signature by another key', { signedByAnother: true }],
  ])('a token with %s', async (_case, how) => {
    const { client, query } = await attempt();
    provider.misbehave(how);
    expect((await finish(client, query)).code).toBe('oidc-failed');
    expect(await stageOf(client)).toBeNull();
  });
});

test('a provider that cannot be reached is told from one that says no', async () => {
  await configure();
  const client = world.stranger(newAddress());
  const query = provider.visit(await start(client), 'anybody');
  provider.misbehave({ tokenStatus: 503 });
  expect((await finish(client, query)).code).toBe('oidc-unreachable');
  provider.misbehave({});
  const second = provider.visit(await start(client), 'anybody');
  await provider.stop();
  expect((await finish(client, second)).code).toBe('oidc-unreachable');
  expect((await client.call(startOidc)).code).toBe('oidc-unreachable');
});
