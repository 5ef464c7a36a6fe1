import type { SignInRules } from '@lianfang/contract/identity/sign-in-settings';
import { sql } from 'kysely';
import type { Wire } from '../../kernel/http/call.ts';
import type { Transaction } from '../../kernel/database/connect.ts';
import { forgetFailures, holdFailures, keepFailures, type LockKey, readFailures } from './failure-store.ts';
import { afterFailure, lockedUntil } from './failures.ts';
import { readRules } from './settings-views.ts';

/** What a call has to offer for an attempt to be counted. */
export interface Attempting {
  readonly tx: Transaction;
  readonly now: Temporal.Instant;
  readonly wire: Pick<Wire, 'address'>;
  refuse(code: 'too-many-requests'): never;
  refuseAndKeep(code: 'sign-in-locked', detail?: Readonly<Record<string, unknown>>): never;
}

/** A guess at a secret of somebody: of this sign-in name (null where only the address is known), under these rules. */
export interface Attempt {
  readonly login: string | null;
  readonly rules: SignInRules;
}

const lockDetail = (until: Temporal.Instant, now: Temporal.Instant, of: LockKey['kind']) => ({
  until: until.toString({ fractionalSecondDigits: 3 }),
  minutes: Math.ceil(until.since(now).total('minutes')),
  of,
});

/** Attempts at one name queue on its row. A queue that stands for three seconds is somebody's flood. */
const holdLogin = async (call: Attempting, login: string) => {
  await sql`set local lock_timeout = '3s'`.execute(call.tx);
  const failures = await holdFailures(call.tx, { kind: 'login', key: login }, call.now).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === '55P03') return call.refuse('too-many-requests');
    throw error;
  });
  await sql`set local lock_timeout = 0`.execute(call.tx);
  return failures;
};

/** Begins an attempt of somebody whose session is known; refuses while their name is locked. */
export const openAttempt = async (call: Attempting, login: string): Promise<Attempt> => {
  const until = lockedUntil(await holdLogin(call, login), call.now);
  if (until) return call.refuseAndKeep('sign-in-locked', lockDetail(until, call.now, 'login'));
  return { login, rules: await readRules(call.tx) };
};

/** Begins an attempt from outside, of this name where one is given; refuses while the name or the address is locked. */
export const openAttemptFrom = async (call: Attempting, login: string | null): Promise<Attempt> => {
  const address = await readFailures(call.tx, { kind: 'address', key: call.wire.address });
  const until = lockedUntil(address, call.now);
  if (until) return call.refuseAndKeep('sign-in-locked', lockDetail(until, call.now, 'address'));
  return login === null ? { login, rules: await readRules(call.tx) } : openAttempt(call, login);
};

const countOne = async (call: Attempting, key: LockKey, rules: SignInRules): Promise<Temporal.Instant | null> => {
  const lockAfter = key.kind === 'login' ? rules.lockAfter : rules.lockAddressAfter;
  const failures = afterFailure(await holdFailures(call.tx, key, call.now), { ...rules, lockAfter }, call.now);
  await keepFailures(call.tx, key, failures, call.now);
  return lockedUntil(failures, call.now);
};

/**
 * Counts a failure of the name and of the address. Answers with the moment until which this failure has locked
 * either, or null.
 */
export const countFailure = async (call: Attempting, { login, rules }: Attempt) => {
  const ofLogin = login === null ? null : await countOne(call, { kind: 'login', key: login }, rules);
  const ofAddress = await countOne(call, { kind: 'address', key: call.wire.address }, rules);
  if (ofLogin) return lockDetail(ofLogin, call.now, 'login');
  return ofAddress && lockDetail(ofAddress, call.now, 'address');
};

/** Counts a failure and refuses: with the lock that this failure has brought about, else in the caller's own words. */
export const failAttempt = async (call: Attempting, attempt: Attempt, refuse: () => never): Promise<never> => {
  const locked = await countFailure(call, attempt);
  return locked ? call.refuseAndKeep('sign-in-locked', locked) : refuse();
};

/** The person is who they say: their name starts afresh. The address does not, or one good account would hide many guesses. */
export const passAttempt = async (tx: Transaction, login: string): Promise<void> =>
  forgetFailures(tx, { kind: 'login', key: login });
