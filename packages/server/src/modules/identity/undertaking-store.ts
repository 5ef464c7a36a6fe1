import type { Reader, Transaction } from '../../kernel/database/connect.ts';
import { undertaking } from './undertaking-text.ts';

/** When the person accepted the undertaking as it stands today; null where they have not. */
export const acceptedAt = async (tx: Reader, personId: string): Promise<string | null> => {
  const row = await tx
    .selectFrom('undertaking_acceptance')
    .select('accepted_at')
    .where('person_id', '=', personId)
    .where('version', '=', undertaking.version)
    .where('text_sha256', '=', undertaking.sha256)
    .executeTakeFirst();
  return row?.accepted_at ?? null;
};

/** Keeps that the person accepted the undertaking as it stands today; a repeat changes nothing. */
export const insertAcceptance = async (
  tx: Transaction,
  person: { readonly id: string; readonly address: string },
  now: Temporal.Instant,
): Promise<void> => {
  await tx
    .insertInto('undertaking_acceptance')
    .values({
      person_id: person.id,
      version: undertaking.version,
      text_sha256: undertaking.sha256,
      accepted_at: now.toString(),
      address: person.address,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};
