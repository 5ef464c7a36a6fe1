import { UnitId } from '@lianfang/contract/ids';
import { z } from 'zod';
import { type Actor, anonymous, bankSystem } from '../../../kernel/access/actor.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import type { KeyRing } from '../../../kernel/http/signatures/guard-signature.ts';
import { readPublicKey } from '../../../kernel/http/signatures/public-key.ts';
import { defineJob } from '../../../kernel/jobs/define-job.ts';
import { bankKeyRows } from './bank-key-views.ts';

const rowOf = (tx: Reader, keyId: string, now: Temporal.Instant) =>
  bankKeyRows(tx, now).where('bank_key.id', '=', keyId).executeTakeFirst();

/** The keys of the banks, as the kernel asks for them. */
export const bankKeyRing: KeyRing = {
  find: async (tx, keyId, now) => {
    if (!z.uuid().safeParse(keyId).success) return 'unknown';
    const row = await rowOf(tx, keyId, now);
    if (!row) return 'unknown';
    return row.state === 'active' ? (readPublicKey(row.publicKey) ?? 'unknown') : { state: row.state };
  },
  takeNonce: async (tx, { keyId, nonce, until }, now) => {
    const taken = await tx
      .insertInto('bank_key_nonce')
      .values({ key_id: keyId, nonce, until: until.toString() })
      .onConflict((conflict) => conflict.doNothing())
      .returning('nonce')
      .executeTakeFirst();
    // Once a minute is enough to show, and does not make every call of a bank wait for the one before.
    await tx
      .updateTable('bank_key')
      .set({ last_used_at: now.toString() })
      .where('id', '=', keyId)
      .where((eb) =>
        eb.or([eb('last_used_at', 'is', null), eb('last_used_at', '<', now.subtract({ seconds: 60 }).toString())]),
      )
      .execute();
    return taken !== undefined;
  },
};

/** The system behind a key, where the key still counts: one that was revoked meanwhile is nobody's. */
export const bankSystemOf = async (tx: Reader, keyId: string, now: Temporal.Instant): Promise<Actor> => {
  const row = await rowOf(tx, keyId, now);
  if (row?.state !== 'active') return anonymous;
  return bankSystem({ keyId, name: row.name, unitId: UnitId.parse(row.unitId), unitPath: row.unitPath });
};

/** Drops nonces whose signature could no longer be sent again. */
export const forgetNonces = defineJob({
  name: 'forget-nonces',
  payload: z.strictObject({}),
  cron: '*/10 * * * *',
  run: async ({ tx, now }) => {
    await tx.deleteFrom('bank_key_nonce').where('until', '<', now.toString()).execute();
  },
});
