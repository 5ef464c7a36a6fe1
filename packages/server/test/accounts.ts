import { randomInt } from 'node:crypto';
import { identityEndpoints } from '@lianfang/contract/identity/endpoints';
import type { SessionStage } from '@lianfang/contract/identity/sessions';
import type { PersonId, UnitId } from '@lianfang/contract/ids';
import type { Role } from '@lianfang/contract/people/roles';
import { Secret, TOTP } from 'otpauth';
import { v7 as uuid } from 'uuid';
import { setPassword } from '../src/modules/identity/index.ts';
import { insertPerson, insertRoleGrant } from '../src/modules/people/index.ts';
import type { Client } from './client.ts';
import type { World } from './world.ts';

/** A person with a password, not signed in. */
export interface Account {
  readonly personId: PersonId;
  readonly login: string;
  readonly password: string;
}

/** An account that has been through its first sign-in with an authenticator app. */
export interface EnrolledAccount extends Account {
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
  /** The client that enrolled, signed in to the end. */
  readonly client: Client;
}

/** An address of its own, so that one test's failures and calls do not count against another's. */
export const newAddress = (): string => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`;

export interface AccountOptions {
  readonly roles?: readonly Role[];
  readonly temporaryUntil?: Temporal.Instant;
  readonly unitId?: UnitId;
}

/** Adds a person with a password; their own, unless it is said to be temporary. */
export const newAccount = async (world: World, options: AccountOptions = {}): Promise<Account> => {
  const login = `u${uuid().slice(-12)}`;
  const password = 'marmot-Lake-73';
  const now = world.clock.now();
  const unitId = options.unitId ?? world.county;
  const personId = await world.database.query.transaction().execute(async (tx) => {
    const id = await insertPerson(tx, { name: '测试人员', login, unitId, post: null, phone: null }, now);
    for (const role of options.roles ?? [])
      await insertRoleGrant(
        tx,
        { personId: id, role, unitId: world.county, grantedBy: 'machine:installer', reason: null },
        now,
      );
    await setPassword(tx, world.platform, { id, password, temporaryUntil: options.temporaryUntil ?? null }, now);
    return id;
  });
  return { personId, login, password };
};

/** Gives name and password; the stage that is owed next, or the code of the refusal. */
export const givePassword = async (client: Client, { login, password }: Account): Promise<SessionStage | string> => {
  const got = await client.call(identityEndpoints.signIn, { body: { login, password } });
  return got.code ?? got.reply.stage;
};

/** What the authenticator app shows at this moment. */
export const codeOf = (secret: string, at: Temporal.Instant): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.epochMilliseconds });

/** Enrols an authenticator app in the session of this client. */
export const enrolApp = async (world: World, client: Client): Promise<{ secret: string; recoveryCodes: string[] }> => {
  const offer = await client.call(identityEndpoints.offerTotp);
  const { secret } = offer.reply;
  const got = await client.call(identityEndpoints.enrolTotp, { body: { code: codeOf(secret, world.clock.now()) } });
  return { secret, recoveryCodes: got.reply.recoveryCodes ?? [] };
};

export const acceptUndertaking = async (client: Client): Promise<void> => {
  const { version, sha256 } = (await client.call(identityEndpoints.readUndertaking)).reply;
  await client.call(identityEndpoints.acceptUndertaking, { body: { version, sha256 } });
};

/** A new account that has signed in for the first time, with every step done. */
export const enrolledAccount = async (world: World, options: AccountOptions = {}): Promise<EnrolledAccount> => {
  const account = await newAccount(world, options);
  const client = world.stranger(newAddress());
  await givePassword(client, account);
  const enrolled = await enrolApp(world, client);
  await acceptUndertaking(client);
  return { ...account, ...enrolled, client };
};

/** Signs in with password and app; the code is of the next half minute, so that it was not used before. */
export const signInAs = async (
  world: World,
  account: EnrolledAccount,
  client = world.stranger(newAddress()),
): Promise<Client> => {
  await givePassword(client, account);
  world.clock.advance(Temporal.Duration.from({ seconds: 30 }));
  const code = codeOf(account.secret, world.clock.now());
  await client.call(identityEndpoints.proveSecondFactor, { body: { by: 'totp', code } });
  return client;
};

/** The stage at which a client stands; null where it is not signed in. */
export const stageOf = async (client: Client): Promise<SessionStage | null> => {
  const got = await client.call(identityEndpoints.currentPerson);
  return got.code === null ? got.reply.stage : null;
};

/** The newest entries of the trail about a person, newest first: action and detail. */
export const trailOf = async (world: World, personId: string) => {
  const rows = await world.database.query
    .selectFrom('audit_entry')
    .select(['action', 'detail', 'actor'])
    .where('subject_id', '=', personId)
    .orderBy('day', 'desc')
    .orderBy('seq', 'desc')
    .execute();
  return rows.map((row) => ({ action: row.action, actor: row.actor, detail: JSON.parse(row.detail) as unknown }));
};
