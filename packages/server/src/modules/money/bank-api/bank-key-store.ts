import type { Insertable } from 'kysely';
import type { Transaction } from '../../../kernel/database/connect.ts';
import type { BankKey } from '../../../kernel/database/tables/bank-key.ts';

/** Adds a key that waits for its confirmation; false where the same key is there already. */
export const insertBankKey = async (tx: Transaction, key: Insertable<BankKey>): Promise<boolean> => {
  const added = await tx
    .insertInto('bank_key')
    .values(key)
    .onConflict((conflict) => conflict.column('fingerprint').doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
};

/** The ids of keys of a unit that count or wait, locked: so that two people at once do not make a third. */
export const lockOpenKeys = async (tx: Transaction, unitId: string, now: Temporal.Instant): Promise<string[]> => {
  await tx.selectFrom('unit').select('id').where('id', '=', unitId).forUpdate().execute();
  const rows = await tx
    .selectFrom('bank_key')
    .select('id')
    .where('unit_id', '=', unitId)
    .where('revoked_at', 'is', null)
    .where('valid_until', '>', now.toString())
    .execute();
  return rows.map((row) => row.id);
};

const one = (result: { readonly numUpdatedRows: bigint }): boolean => result.numUpdatedRows === 1n;

export const confirmKey = async (tx: Transaction, id: string, by: string | null, now: Temporal.Instant) =>
  one(
    await tx
      .updateTable('bank_key')
      .set({ confirmed_by: by, confirmed_at: now.toString() })
      .where('id', '=', id)
      .where('confirmed_at', 'is', null)
      .where('revoked_at', 'is', null)
      .where('valid_until', '>', now.toString())
      .executeTakeFirst(),
  );

export const revokeKey = async (
  tx: Transaction,
  id: string,
  { by, reason }: { readonly by: string | null; readonly reason: string },
  now: Temporal.Instant,
) =>
  one(
    await tx
      .updateTable('bank_key')
      .set({ revoked_by: by, revoked_at: now.toString(), revoked_reason: reason })
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .executeTakeFirst(),
  );
