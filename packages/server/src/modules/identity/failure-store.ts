import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Reader, Transaction } from '../../kernel/database/connect.ts';
import { type Failures, noFailures } from './failures.ts';

export interface LockKey {
  readonly kind: 'login' | 'address';
  readonly key: string;
}

const Moments = z.array(z.string());
const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex');

const failuresOf = (row: { failed_at: unknown; locks: number; locked_until: string | null }): Failures => ({
  failedAt: Moments.parse(row.failed_at).map((at) => Temporal.Instant.from(at)),
  locks: row.locks,
  lockedUntil: row.locked_until === null ? null : Temporal.Instant.from(row.locked_until),
});

/** The failures of a name or address, without holding them. */
export const readFailures = async (tx: Reader, { kind, key }: LockKey): Promise<Failures> => {
  const row = await tx
    .selectFrom('sign_in_lock')
    .select(['failed_at', 'locks', 'locked_until'])
    .where('kind', '=', kind)
    .where('key_sha256', '=', hashOf(key))
    .executeTakeFirst();
  return row ? failuresOf(row) : noFailures;
};

/** The same, held until the transaction ends: attempts on one name come one after the other and each is counted. */
export const holdFailures = async (
  tx: Transaction,
  { kind, key }: LockKey,
  now: Temporal.Instant,
): Promise<Failures> => {
  const row = await tx
    .insertInto('sign_in_lock')
    .values({ kind, key_sha256: hashOf(key), failed_at: '[]', locks: 0, changed_at: now.toString() })
    .onConflict((conflict) => conflict.columns(['kind', 'key_sha256']).doUpdateSet({ kind }))
    .returning(['failed_at', 'locks', 'locked_until'])
    .executeTakeFirstOrThrow();
  return failuresOf(row);
};

/** Writes the failures down, and drops what nobody needs any more: rows that have been quiet for two days. */
export const keepFailures = async (
  tx: Transaction,
  { kind, key }: LockKey,
  failures: Failures,
  now: Temporal.Instant,
): Promise<void> => {
  await tx
    .updateTable('sign_in_lock')
    .set({
      failed_at: JSON.stringify(failures.failedAt.map((at) => at.toString())),
      locks: failures.locks,
      locked_until: failures.lockedUntil?.toString() ?? null,
      changed_at: now.toString(),
    })
    .where('kind', '=', kind)
    .where('key_sha256', '=', hashOf(key))
    .execute();
  const old = now.subtract({ hours: 48 }).toString();
  await sql`delete from sign_in_lock where ctid in (
    select ctid from sign_in_lock where changed_at < ${old} limit 50 for update skip locked)`.execute(tx);
};

export const forgetFailures = async (tx: Transaction, { kind, key }: LockKey): Promise<void> => {
  await tx.deleteFrom('sign_in_lock').where('kind', '=', kind).where('key_sha256', '=', hashOf(key)).execute();
};
