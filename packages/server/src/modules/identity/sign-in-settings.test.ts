import { identityEndpoints } from '@lianfang/contract/identity/endpoints';
import { type OidcProvider, type SignInRules, startingRules } from '@lianfang/contract/identity/sign-in-settings';
import { describe, expect, test } from 'vitest';
import { givePassword, newAccount, newAddress, stageOf } from '../../../test/accounts.ts';
import type { Client } from '../../../test/client.ts';
import { createWorld } from '../../../test/world.ts';

const world = await createWorld();
const { readSignInSettings, changeSignInSettings, signInWays } = identityEndpoints;

const administrator = () => world.person(world.county, ['security-admin']);

const provider: OidcProvider = {
  issuer: 'https://id.example.cn/realm',
  clientId: 'lianfang',
  label: '省统一身份认证',
  claim: 'preferred_username',
  secondFactorDone: false,
};

const write = async (
  client: Client,
  change: { rules?: Partial<SignInRules>; oidc?: OidcProvider | null; oidcSecret?: string; version?: number },
) => {
  const { reply } = await client.call(readSignInSettings);
  const { rules, ...rest } = change;
  const body = { oidc: reply.oidc, version: reply.version, ...rest, rules: { ...reply.rules, ...rules } };
  return client.call(changeSignInSettings, { body });
};

describe('the rules', () => {
  test('begin with the starting ones; a change takes the next version and stands in the trail', async () => {
    const admin = await administrator();
    expect((await admin.call(readSignInSettings)).reply).toEqual({
      rules: startingRules,
      oidc: null,
      oidcSecretSet: false,
      version: 0,
    });
    const got = await write(admin, { rules: { idleMinutes: 20 } });
    expect(got.reply).toMatchObject({ rules: { idleMinutes: 20, lockAfter: 5 }, version: 1 });
    const entry = await world.database.query
      .selectFrom('audit_entry')
      .select('detail')
      .where('action', '=', 'sign-in.change-settings')
      .executeTakeFirstOrThrow();
    expect(JSON.parse(entry.detail)).toEqual({ rules: { idleMinutes: 20 }, oidcIssuer: null });
  });

  test('hold at once: the idle time of sessions that are open already', async () => {
    const admin = await administrator();
    await write(admin, { rules: { idleMinutes: 10 } });
    const person = await world.person(world.county, []);
    world.clock.advance(Temporal.Duration.from({ minutes: 9 }));
    expect(await stageOf(person)).toBe('open');
    world.clock.advance(Temporal.Duration.from({ minutes: 10 }));
    expect(await stageOf(person)).toBeNull();
  });

  test('say whom a second factor is asked of', async () => {
    await write(await administrator(), { rules: { secondFactorFor: 'administrators' } });
    const client = () => world.stranger(newAddress());
    expect(await givePassword(client(), await newAccount(world))).toBe('undertaking');
    const system = await newAccount(world, { roles: ['system-admin'] });
    expect(await givePassword(client(), system)).toBe('enrol-second-factor');
    await write(await administrator(), { rules: { secondFactorFor: 'nobody' } });
    expect(await givePassword(client(), system)).toBe('undertaking');
  });

  test('say after how many failures a name is locked', async () => {
    await write(await administrator(), { rules: { lockAfter: 3 } });
    const account = await newAccount(world);
    const wrong = { ...account, password: 'wrong-Password-1' };
    const codes = [];
    for (let n = 0; n < 3; n += 1) codes.push(await givePassword(world.stranger(newAddress()), wrong));
    expect(codes).toEqual(['credentials-wrong', 'credentials-wrong', 'sign-in-locked']);
  });

  test('have limits', async () => {
    const admin = await administrator();
    expect((await write(admin, { rules: { idleMinutes: 0 } })).code).toBe('bad-request');
    expect((await write(admin, { rules: { lockAfter: 1000 } })).code).toBe('bad-request');
  });

  test('of two changes at once the second is told', async () => {
    const [one, two] = [await administrator(), await administrator()];
    const { rules, oidc, version } = (await one.call(readSignInSettings)).reply;
    const body = { rules, oidc, version };
    const codes = await Promise.all([one, two].map((admin) => admin.call(changeSignInSettings, { body })));
    expect(codes.map((got) => got.code).toSorted()).toEqual(['changed-meanwhile', null].toSorted());
  });
});

describe('the identity provider', () => {
  test('is shown with its words, and never with its secret', async () => {
    const admin = await administrator();
    const got = await write(admin, { oidc: provider, oidcSecret: 'a-client-secret' });
    expect(got.reply).toMatchObject({ oidc: provider, oidcSecretSet: true });
    expect(got.text).not.toContain('a-client-secret');
    const rows = await world.database.query.selectFrom('sign_in_settings').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain('a-client-secret');
    expect((await world.stranger().call(signInWays)).reply.oidcLabel).toBe('省统一身份认证');
  });

  test('keeps its secret through other changes, and another provider does not get it', async () => {
    const admin = await administrator();
    await write(admin, { oidc: provider, oidcSecret: 'a-client-secret' });
    expect((await write(admin, { oidc: { ...provider, label: '统一登录' } })).reply.oidcSecretSet).toBe(true);
    expect((await write(admin, { oidc: { ...provider, issuer: 'https://other.example.cn' } })).code).toBe(
      'oidc-secret-missing',
    );
    expect((await write(admin, { oidc: null })).reply).toMatchObject({ oidc: null, oidcSecretSet: false });
    expect((await write(admin, { oidc: provider })).code).toBe('oidc-secret-missing');
  });

  test('must be reached over https', async () => {
    const admin = await administrator();
    const oidc = { ...provider, issuer: 'http://id.example.cn' };
    expect((await write(admin, { oidc, oidcSecret: 'a-client-secret' })).code).toBe('oidc-issuer-insecure');
  });
});

describe('who may', () => {
  test('nobody but the security administrator', async () => {
    const { rules } = (await (await administrator()).call(readSignInSettings)).reply;
    const body = { rules, oidc: null, version: 0 };
    for (const role of ['system-admin', 'audit-admin', 'office-director', 'unit-lead'] as const) {
      const person = await world.person(world.county, [role]);
      expect((await person.call(readSignInSettings)).code).toBe('not-allowed');
      expect((await person.call(changeSignInSettings, { body })).code).toBe('not-allowed');
    }
    expect((await world.stranger().call(readSignInSettings)).code).toBe('sign-in-needed');
  });

  test('who has just shown that it is still them', async () => {
    const admin = await administrator();
    world.clock.advance(Temporal.Duration.from({ minutes: 5 }));
    expect((await write(admin, {})).code).toBe('presence-needed');
  });
});
