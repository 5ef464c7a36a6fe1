import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Transaction } from '../../kernel/database/connect.ts';

/** What a challenge was handed out for: it answers nothing else, and only in its own session. */
export type ChallengeUse =
  | { readonly purpose: 'sign-in'; readonly sessionId: null }
  | { readonly purpose: 'prove' | 'enrol'; readonly sessionId: string };

const lasts = { minutes: 5 };
const hashOf = (challenge: string): string => createHash('sha256').update(challenge).digest('hex');

/** A challenge of 256 random bits, base64url; good for five minutes and one answer. */
export const issueChallenge = async (tx: Transaction, use: ChallengeUse, now: Temporal.Instant): Promise<string> => {
  const challenge = randomBytes(32).toString('base64url');
  await sql`delete from passkey_challenge where challenge_sha256 in (select challenge_sha256 from passkey_challenge
    where expires_at < ${now.toString()} order by expires_at limit 50)`.execute(tx);
  await tx
    .insertInto('passkey_challenge')
    .values({
      challenge_sha256: hashOf(challenge),
      purpose: use.purpose,
      session_id: use.sessionId,
      expires_at: now.add(lasts).toString(),
    })
    .execute();
  return challenge;
};

const ClientStatement = z.looseObject({ challenge: z.string() });

const challengeIn = (clientDataJSON: string): string | null => {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8'));
    return ClientStatement.safeParse(parsed).data?.challenge ?? null;
  } catch {
    return null;
  }
};

/** Takes out of circulation the challenge that a browser answers. Null where it was never handed out for this, or is over. */
export const takeChallenge = async (
  tx: Transaction,
  clientDataJSON: string,
  use: ChallengeUse,
  now: Temporal.Instant,
): Promise<string | null> => {
  const challenge = challengeIn(clientDataJSON);
  if (challenge === null) return null;
  const row = await tx
    .deleteFrom('passkey_challenge')
    .where('challenge_sha256', '=', hashOf(challenge))
    .where('purpose', '=', use.purpose)
    .where('session_id', use.sessionId === null ? 'is' : '=', use.sessionId)
    .returning('expires_at')
    .executeTakeFirst();
  const inTime = row && Temporal.Instant.compare(now, Temporal.Instant.from(row.expires_at)) < 0;
  return inTime ? challenge : null;
};
