import type { Transaction } from '../../kernel/database/connect.ts';
import type { Secrets } from '../../kernel/access/secrets.ts';
import { newTotpSecret, stepOfCode } from './totp.ts';

/** A QR code that nobody confirmed is worth nothing after this. */
const offerLasts = { minutes: 15 };

const placeOf = (personId: string): string => `totp.secret:${personId}`;

/** Makes a secret for the person to confirm by a code; it takes the place of an earlier offer. */
export const offerSecret = async (
  tx: Transaction,
  secrets: Secrets,
  personId: string,
  now: Temporal.Instant,
): Promise<string> => {
  const secret = newTotpSecret();
  const row = { secret_sealed: secrets.seal(secret, placeOf(personId)), offered_at: now.toString() };
  await tx
    .insertInto('totp_offer')
    .values({ person_id: personId, ...row })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
    .execute();
  return secret;
};

/** Enrols the offered secret, in place of an earlier one, where the code is of it. */
export const enrolOffered = async (
  tx: Transaction,
  secrets: Secrets,
  person: { readonly id: string; readonly code: string },
  now: Temporal.Instant,
): Promise<'enrolled' | 'no-offer' | 'wrong-code'> => {
  const offer = await tx
    .selectFrom('totp_offer')
    .selectAll()
    .where('person_id', '=', person.id)
    .where('offered_at', '>', now.subtract(offerLasts).toString())
    .forUpdate()
    .executeTakeFirst();
  if (!offer) return 'no-offer';
  const step = stepOfCode(secrets.open(offer.secret_sealed, placeOf(person.id)), person.code, now);
  if (step === null) return 'wrong-code';
  await tx.deleteFrom('totp_offer').where('person_id', '=', person.id).execute();
  const row = { secret_sealed: offer.secret_sealed, enrolled_at: now.toString(), last_step: step };
  await tx
    .insertInto('totp')
    .values({ person_id: person.id, ...row })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
    .execute();
  return 'enrolled';
};

/** Whether the code is right and of a later step than any accepted before; then it is used up. */
export const useTotpCode = async (
  tx: Transaction,
  secrets: Secrets,
  person: { readonly id: string; readonly code: string },
  now: Temporal.Instant,
): Promise<boolean> => {
  const app = await tx.selectFrom('totp').selectAll().where('person_id', '=', person.id).forUpdate().executeTakeFirst();
  if (!app) return false;
  const step = stepOfCode(secrets.open(app.secret_sealed, placeOf(person.id)), person.code, now);
  if (step === null || step <= app.last_step) return false;
  await tx.updateTable('totp').set({ last_step: step }).where('person_id', '=', person.id).execute();
  return true;
};

/** Removes the app and any offer. False where there was none. */
export const removeTotpOf = async (tx: Transaction, personId: string): Promise<boolean> => {
  await tx.deleteFrom('totp_offer').where('person_id', '=', personId).execute();
  const rows = await tx.deleteFrom('totp').where('person_id', '=', personId).returning('person_id').execute();
  return rows.length > 0;
};
