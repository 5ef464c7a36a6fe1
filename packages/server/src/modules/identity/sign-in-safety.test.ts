import { identityEndpoints } from '@lianfang/contract/identity/endpoints';
import type { PersonId } from '@lianfang/contract/ids';
import type { Role } from '@lianfang/contract/people/roles';
import { describe, expect, test } from 'vitest';
import {
  enrolledAccount,
  givePassword,
  newAccount,
  newAddress,
  signInAs,
  stageOf,
  trailOf,
} from '../../../test/accounts.ts';
import { createWorld } from '../../../test/world.ts';

const world = await createWorld();
const { resetPassword, unlockPerson, removeSecondFactor, endPersonDevices, unlinkOidc, readSignInState } =
  identityEndpoints;

const administrator = () => world.person(world.county, ['security-admin']);
const goOn = (duration: Temporal.DurationLike): void => world.clock.advance(Temporal.Duration.from(duration));
const on = (personId: PersonId) => ({ params: { personId } });

const acts = [resetPassword, unlockPerson, removeSecondFactor, endPersonDevices, unlinkOidc] as const;

describe('who may', () => {
  const others: Role[] = ['county-leader', 'office-director', 'unit-lead', 'system-admin', 'audit-admin'];

  test('the security administrator, on nobody’s sign-in but others’', async () => {
    const admin = await administrator();
    for (const act of acts) expect((await admin.call(act, on(admin.personId as PersonId))).code).toBe('not-allowed');
    expect((await admin.call(readSignInState, on(admin.personId as PersonId))).code).toBe('not-found');
  });

  test.each(others)('not the %s', async (role) => {
    const account = await newAccount(world);
    const person = await world.person(world.county, [role]);
    for (const act of acts) expect((await person.call(act, on(account.personId))).code).toBe('not-allowed');
    expect((await person.call(readSignInState, on(account.personId))).code).toBe('not-allowed');
  });

  test('a stranger has to sign in; who does not exist is not found', async () => {
    const account = await newAccount(world);
    const admin = await administrator();
    const nobody = '00000000-0000-7000-8000-000000000000' as PersonId;
    for (const act of acts) {
      expect((await world.stranger().call(act, on(account.personId))).code).toBe('sign-in-needed');
      expect((await admin.call(act, on(nobody))).code).toBe('not-found');
    }
  });
});

describe('resetting a password', () => {
  test('gives a temporary one, signs out everywhere and unlocks', async () => {
    const account = await enrolledAccount(world);
    for (let n = 0; n < 5; n += 1) await givePassword(world.stranger(newAddress()), { ...account, password: 'x' });
    const admin = await administrator();
    const { reply } = await admin.call(resetPassword, on(account.personId));
    expect(reply.temporaryPassword).toMatch(/^[2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4}$/);
    expect(reply.validUntil).toBe(world.clock.now().add({ hours: 168 }).toString({ fractionalSecondDigits: 3 }));
    expect(await stageOf(account.client)).toBeNull();
    const client = world.stranger(newAddress());
    expect(await givePassword(client, account)).toBe('credentials-wrong');
    expect(await givePassword(client, { ...account, password: reply.temporaryPassword })).toBe('second-factor');
  });

  test('is the first password of somebody new', async () => {
    const unit = await world.unit('新来人员的单位');
    const { personId } = await world.person(unit, []);
    const admin = await administrator();
    const { reply } = await admin.call(resetPassword, on(personId as PersonId));
    const { login } = await world.database.query
      .selectFrom('person')
      .select('login')
      .where('id', '=', personId)
      .executeTakeFirstOrThrow();
    const account = { login, password: reply.temporaryPassword, personId: personId as PersonId };
    expect(await givePassword(world.stranger(newAddress()), account)).toBe('new-password');
  });

  test('a repeat with the same key gives the same password, and no table keeps it readable', async () => {
    const account = await newAccount(world);
    const admin = await administrator();
    const sent = { ...on(account.personId), headers: { 'idempotency-key': 'reset-once-0001' } };
    const first = await admin.call(resetPassword, sent);
    expect((await admin.call(resetPassword, sent)).reply).toEqual(first.reply);
    const { query } = world.database;
    const stored = JSON.stringify([
      await query.selectFrom('idempotent_reply').selectAll().execute(),
      await query.selectFrom('password').selectAll().execute(),
      await query.selectFrom('audit_entry').selectAll().execute(),
    ]);
    expect(stored).not.toContain(first.reply.temporaryPassword);
  });

  test('needs a fresh proof of presence', async () => {
    const account = await newAccount(world);
    const admin = await administrator();
    goOn({ minutes: 5 });
    for (const act of [resetPassword, removeSecondFactor, unlinkOidc] as const)
      expect((await admin.call(act, on(account.personId))).code).toBe('presence-needed');
  });
});

test('unlocking lets in at once', async () => {
  const account = await newAccount(world);
  for (let n = 0; n < 5; n += 1) await givePassword(world.stranger(newAddress()), { ...account, password: 'x' });
  expect(await givePassword(world.stranger(newAddress()), account)).toBe('sign-in-locked');
  const admin = await administrator();
  expect((await admin.call(unlockPerson, on(account.personId))).status).toBe(204);
  expect(await givePassword(world.stranger(newAddress()), account)).toBe('enrol-second-factor');
  expect((await trailOf(world, account.personId)).map((entry) => entry.action)).toContain('sign-in.unlock');
});

test('whoever lost the phone enrols anew after the factors were removed', async () => {
  const account = await enrolledAccount(world);
  const admin = await administrator();
  expect((await admin.call(removeSecondFactor, on(account.personId))).status).toBe(204);
  expect(await stageOf(account.client)).toBeNull();
  const client = world.stranger(newAddress());
  expect(await givePassword(client, account)).toBe('enrol-second-factor');
  expect((await admin.call(removeSecondFactor, on(account.personId))).code).toBe('no-second-factor');
});

test('every device of somebody can be signed out', async () => {
  const account = await enrolledAccount(world);
  const other = await signInAs(world, account);
  const admin = await administrator();
  expect((await admin.call(endPersonDevices, on(account.personId))).reply.ended).toBe(2);
  expect([await stageOf(account.client), await stageOf(other)]).toEqual([null, null]);
});

test('who has no link to the identity provider cannot be unlinked', async () => {
  const account = await newAccount(world);
  expect((await (await administrator()).call(unlinkOidc, on(account.personId))).code).toBe('oidc-not-linked');
});

describe('the state of a sign-in', () => {
  test('tells what there is and what may be done, and reading it stands in the trail', async () => {
    const account = await enrolledAccount(world);
    const admin = await administrator();
    const { reply } = await admin.call(readSignInState, on(account.personId));
    expect(reply).toMatchObject({ password: 'own', secondFactors: ['totp'], lockedUntil: null, devices: 1 });
    expect(reply.lastSignInAt).not.toBeNull();
    expect(reply.undertakingAcceptedAt).not.toBeNull();
    expect(Object.entries(reply.abilities).flatMap(([act, { allowed }]) => (allowed ? [act] : []))).toEqual([
      'resetPassword',
      'removeSecondFactor',
      'endPersonDevices',
    ]);
    expect(reply.abilities['unlockPerson']?.reason).toBe('该账号没有被锁定。');
    expect((await trailOf(world, account.personId))[0]?.action).toBe('sign-in.read-state');
  });

  test('of somebody new, and of somebody locked', async () => {
    const admin = await administrator();
    const unit = await world.unit('只有人的单位');
    const person = await world.person(unit, []);
    expect((await admin.call(readSignInState, on(person.personId as PersonId))).reply.password).toBe('none');
    const account = await newAccount(world, { temporaryUntil: world.clock.now().add({ hours: 1 }) });
    for (let n = 0; n < 5; n += 1) await givePassword(world.stranger(newAddress()), { ...account, password: 'x' });
    const { reply } = await admin.call(readSignInState, on(account.personId));
    expect(reply.password).toBe('temporary');
    expect(reply.lockedUntil).toBe(world.clock.now().add({ minutes: 15 }).toString({ fractionalSecondDigits: 3 }));
    expect(reply.abilities['unlockPerson']?.allowed).toBe(true);
  });
});
