import { hashPassword, verifyPassword } from '../../kernel/access/password-hash.ts';
import type { Reader, Transaction } from '../../kernel/database/connect.ts';
import type { Platform } from '../../kernel/http/platform.ts';
import { asTyped, spokenCode } from './spoken-code.ts';

const slots = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/**
 * Makes ten new codes in place of any older ones and returns them. Each begins with the digit of its slot, so that a
 * code given later is compared with one hash only; fifty random bits follow (ASVS 5.0 6.5.2: hashed like passwords).
 */
export const issueRecoveryCodes = async (
  tx: Transaction,
  platform: Pick<Platform, 'passwordCost'>,
  personId: string,
): Promise<string[]> => {
  const codes = slots.map((slot) => `${slot}-${spokenCode(5, 5)}`);
  const hashes = await Promise.all(codes.map((code) => hashPassword(asTyped(code), platform.passwordCost)));
  await tx.deleteFrom('recovery_code').where('person_id', '=', personId).execute();
  await tx
    .insertInto('recovery_code')
    .values(hashes.map((hash, slot) => ({ person_id: personId, slot, hash })))
    .execute();
  return codes;
};

/** Whether the code is one of the person's and was never used; then it is used up. */
export const useRecoveryCode = async (
  tx: Transaction,
  person: { readonly id: string; readonly code: string },
  now: Temporal.Instant,
): Promise<boolean> => {
  const code = asTyped(person.code);
  const slot = slots.find((one) => String(one) === code[0]);
  if (slot === undefined) return false;
  const row = await tx
    .selectFrom('recovery_code')
    .select('hash')
    .where('person_id', '=', person.id)
    .where('slot', '=', slot)
    .where('used_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!row || !(await verifyPassword(row.hash, code))) return false;
  await tx
    .updateTable('recovery_code')
    .set({ used_at: now.toString() })
    .where('person_id', '=', person.id)
    .where('slot', '=', slot)
    .execute();
  return true;
};

export const countRecoveryCodes = async (tx: Reader, personId: string): Promise<number> => {
  const rows = await tx
    .selectFrom('recovery_code')
    .select('slot')
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .execute();
  return rows.length;
};

export const removeRecoveryCodes = async (tx: Transaction, personId: string): Promise<void> => {
  await tx.deleteFrom('recovery_code').where('person_id', '=', personId).execute();
};
