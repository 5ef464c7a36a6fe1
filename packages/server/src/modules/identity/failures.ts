import type { SignInRules } from '@lianfang/contract/identity/sign-in-settings';

/** The failed sign-ins of one name or one address. */
export interface Failures {
  readonly failedAt: readonly Temporal.Instant[];
  /** How often in a row it was locked. */
  readonly locks: number;
  readonly lockedUntil: Temporal.Instant | null;
}

export const noFailures: Failures = { failedAt: [], locks: 0, lockedUntil: null };

export type LockRules = Pick<SignInRules, 'lockAfter' | 'windowMinutes' | 'lockMinutes'>;

const longestLock = 24 * 60;

const isAfter = (one: Temporal.Instant, other: Temporal.Instant): boolean => Temporal.Instant.compare(one, other) > 0;

/** When the lock ends; null where there is none now. */
export const lockedUntil = (failures: Failures, now: Temporal.Instant): Temporal.Instant | null =>
  failures.lockedUntil && isAfter(failures.lockedUntil, now) ? failures.lockedUntil : null;

/** A day without a lock makes the next one short again. */
const locksInARow = (failures: Failures, now: Temporal.Instant): number =>
  failures.lockedUntil && isAfter(failures.lockedUntil.add({ hours: 24 }), now) ? failures.locks : 0;

/**
 * One more failure. As many as the rules say within their window lock it; each lock of a row lasts twice as long as
 * the one before, a day at most, so that nobody can be kept out for good by somebody else's guessing.
 */
export const afterFailure = (failures: Failures, rules: LockRules, now: Temporal.Instant): Failures => {
  const since = now.subtract({ minutes: rules.windowMinutes });
  const failedAt = [...failures.failedAt.filter((at) => isAfter(at, since)), now];
  const locks = locksInARow(failures, now);
  if (failedAt.length < rules.lockAfter) return { failedAt, locks, lockedUntil: failures.lockedUntil };
  const minutes = Math.min(rules.lockMinutes * 2 ** Math.min(locks, 12), longestLock);
  return { failedAt: [], locks: locks + 1, lockedUntil: now.add({ minutes }) };
};
