import { sql } from 'kysely';
import type { Reader, Transaction } from '../../../kernel/database/connect.ts';
import { openFundLedger } from '../../funds/index.ts';

/** The fund ledger of a case; null before the first statement. */
export const findCaseLedger = async (tx: Reader, caseId: string): Promise<string | null> => {
  const found = await tx.selectFrom('case_ledger').select('ledger_id').where('case_id', '=', caseId).executeTakeFirst();
  return found?.ledger_id ?? null;
};

/**
 * The fund ledger of a case, opened where there is none. From here to the end of the transaction nobody else stores a
 * statement of the case: each is compared with what was told before.
 */
export const lockCaseLedger = async (tx: Transaction, caseId: string, now: Temporal.Instant): Promise<string> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`case_ledger:${caseId}`}, 0))`.execute(tx);
  const known = await findCaseLedger(tx, caseId);
  if (known !== null) return known;
  const ledgerId = await openFundLedger(tx, now);
  await tx.insertInto('case_ledger').values({ case_id: caseId, ledger_id: ledgerId }).execute();
  return ledgerId;
};
