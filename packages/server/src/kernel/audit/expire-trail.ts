import { sql } from 'kysely';
import { timeZone } from '../clock/clock.ts';
import type { Transaction } from '../database/connect.ts';

/**
 * Removes the entries of whole signed days that are older than the retention; their digests stay. The database checks
 * the age once more by its own clock and throws where it is not reached. Returns the number of entries removed.
 */
export const expireTrail = async (tx: Transaction, now: Temporal.Instant): Promise<number> => {
  const { months } = await tx.selectFrom('audit_retention').select('months').executeTakeFirstOrThrow();
  const horizon = now.toZonedDateTimeISO(timeZone).toPlainDate().subtract({ months }).toString();
  const done = await sql<{ removed: number }>`select expire_audit(${horizon}) as removed`.execute(tx);
  return done.rows[0]?.removed ?? 0;
};
