import { sql } from 'kysely';
import type { Reader, Transaction } from '../database/connect.ts';
import { genesisHash } from './canonical-entry.ts';

/** Two-number advisory lock: this one and the day, so that one day's chain has one writer at a time. */
const auditLock = 7_391_002;

const dayNumber = (day: string): number => Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000);

/** Holds the chain of a day until the transaction ends. */
export const lockDay = async (tx: Transaction, day: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(${auditLock}, ${dayNumber(day)})`.execute(tx);
};

/** One signer of days at a time. Day 0 of the calendar is no day of any trail. */
export const lockSigning = (tx: Transaction): Promise<void> => lockDay(tx, '1970-01-01');

/** Where the chain of a day stands: the number and hash of its last entry, or 0 and the genesis hash. */
export const chainEnd = async (tx: Reader, day: string): Promise<{ seq: number; hash: string }> => {
  const last = await tx
    .selectFrom('audit_entry')
    .select(['seq', 'hash'])
    .where('day', '=', day)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last ?? { seq: 0, hash: genesisHash };
};

/** The last day whose end is signed, with its digest; null where none is yet. */
export const lastDigest = async (tx: Reader): Promise<{ day: string; hash: string } | null> => {
  const found = await tx
    .selectFrom('audit_digest')
    .select(['day', 'digest_hash as hash'])
    .orderBy('day', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found ?? null;
};

export const dayAfter = (day: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toString();
