import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Secrets } from '../../kernel/access/secrets.ts';
import type { Reader, Transaction } from '../../kernel/database/connect.ts';
import type { Sent } from './identity-provider.ts';

/** Somebody may need time at the provider, not more. */
const attemptLasts = { minutes: 10 };

const SentText = z.strictObject({ state: z.string(), nonce: z.string(), verifier: z.string() });
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const random = (): string => randomBytes(32).toString('base64url');
const placeOf = (state: string): string => `oidc_attempt.secrets:${hashOf(state)}`;

/** Notes a sign-in that is sent to the provider; `browser` goes into a cookie, so that only this browser brings it back. */
export const insertAttempt = async (
  tx: Transaction,
  secrets: Secrets,
  now: Temporal.Instant,
): Promise<{ sent: Sent; browser: string; expiresAt: Temporal.Instant }> => {
  const sent = { state: random(), nonce: random(), verifier: random() };
  const browser = random();
  const expiresAt = now.add(attemptLasts);
  await sql`delete from oidc_attempt where state_sha256 in (select state_sha256 from oidc_attempt
    where expires_at < ${now.toString()} order by expires_at limit 50)`.execute(tx);
  await tx
    .insertInto('oidc_attempt')
    .values({
      state_sha256: hashOf(sent.state),
      browser_sha256: hashOf(browser),
      secrets_sealed: secrets.seal(JSON.stringify(sent), placeOf(sent.state)),
      expires_at: expiresAt.toString(),
    })
    .execute();
  return { sent, browser, expiresAt };
};

/** Takes the attempt of this state out of circulation. Null where there is none, it is over, or another browser brings it. */
export const takeAttempt = async (
  tx: Transaction,
  secrets: Secrets,
  back: { readonly state: string; readonly browser: string },
  now: Temporal.Instant,
): Promise<Sent | null> => {
  const row = await tx
    .deleteFrom('oidc_attempt')
    .where('state_sha256', '=', hashOf(back.state))
    .returning(['browser_sha256', 'secrets_sealed', 'expires_at'])
    .executeTakeFirst();
  if (!row || row.browser_sha256 !== hashOf(back.browser)) return null;
  if (Temporal.Instant.compare(Temporal.Instant.from(row.expires_at), now) <= 0) return null;
  return SentText.parse(JSON.parse(secrets.open(row.secrets_sealed, placeOf(back.state))));
};

export const findLinked = async (tx: Reader, issuer: string, subject: string): Promise<string | null> => {
  const row = await tx
    .selectFrom('oidc_link')
    .select('person_id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return row?.person_id ?? null;
};

/** Links an identity to a person. False where the person is linked to another identity of this issuer already. */
export const insertLink = async (
  tx: Transaction,
  link: { readonly issuer: string; readonly subject: string; readonly personId: string },
  now: Temporal.Instant,
): Promise<boolean> => {
  const row = await tx
    .insertInto('oidc_link')
    .values({ issuer: link.issuer, subject: link.subject, person_id: link.personId, linked_at: now.toString() })
    .onConflict((conflict) => conflict.doNothing())
    .returning('person_id')
    .executeTakeFirst();
  return row !== undefined;
};

/** Undoes every link of a person. Returns how many there were. */
export const removeLinks = async (tx: Transaction, personId: string): Promise<number> => {
  const rows = await tx.deleteFrom('oidc_link').where('person_id', '=', personId).returning('subject').execute();
  return rows.length;
};
