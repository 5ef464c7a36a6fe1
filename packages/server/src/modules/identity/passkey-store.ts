import { type Passkey, PasskeyId } from '@lianfang/contract/identity/passkeys';
import type { Selectable } from 'kysely';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { Reader, Transaction } from '../../kernel/database/connect.ts';
import type { Passkey as PasskeyRow } from '../../kernel/database/tables/passkey.ts';

export const largestNumberOfPasskeys = 10;

const Transports = z.array(z.string());

export const passkeyOf = (row: Selectable<PasskeyRow>): Passkey => ({
  id: PasskeyId.parse(row.id),
  name: row.name,
  addedAt: row.added_at,
  lastUsedAt: row.last_used_at,
  synced: row.synced,
});

export const transportsOf = (row: Selectable<PasskeyRow>): string[] => Transports.parse(row.transports);

export const passkeysOf = (tx: Reader, personId: string): Promise<Selectable<PasskeyRow>[]> =>
  tx.selectFrom('passkey').selectAll().where('person_id', '=', personId).orderBy('id').execute();

/** The passkey of a credential, held until the transaction ends. */
export const lockPasskey = (tx: Transaction, credentialId: string): Promise<Selectable<PasskeyRow> | undefined> =>
  tx.selectFrom('passkey').selectAll().where('credential_id', '=', credentialId).forUpdate().executeTakeFirst();

export interface NewPasskey {
  readonly personId: string;
  readonly credentialId: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly name: string;
  readonly synced: boolean;
}

/** Adds a passkey. Null where the credential is known already. */
export const insertPasskey = async (
  tx: Transaction,
  passkey: NewPasskey,
  now: Temporal.Instant,
): Promise<Selectable<PasskeyRow> | null> => {
  const row = await tx
    .insertInto('passkey')
    .values({
      id: uuid(),
      person_id: passkey.personId,
      credential_id: passkey.credentialId,
      public_key: Buffer.from(passkey.publicKey).toString('base64url'),
      counter: BigInt(passkey.counter),
      transports: JSON.stringify(passkey.transports),
      name: passkey.name,
      synced: passkey.synced,
      added_at: now.toString(),
    })
    .onConflict((conflict) => conflict.column('credential_id').doNothing())
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
};

export const markPasskeyUsed = async (
  tx: Transaction,
  passkey: { readonly id: string; readonly counter: number },
  now: Temporal.Instant,
): Promise<void> => {
  await tx
    .updateTable('passkey')
    .set({ counter: BigInt(passkey.counter), last_used_at: now.toString() })
    .where('id', '=', passkey.id)
    .execute();
};

/** Removes one passkey of a person, or all of them. Returns how many there were. */
export const removePasskeys = async (
  tx: Transaction,
  passkeys: { readonly personId: string; readonly id: string | null },
): Promise<number> => {
  const rows = await tx
    .deleteFrom('passkey')
    .where('person_id', '=', passkeys.personId)
    .$if(passkeys.id !== null, (rest) => rest.where('id', '=', passkeys.id))
    .returning('id')
    .execute();
  return rows.length;
};
