import { createHash, randomBytes } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import type { Transaction } from '../../kernel/database/connect.ts';

/** Only the hash of a token is stored; the token is 256 random bits. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Opens a session for a person and returns the token for the cookie. */
export const issueSession = async (
  tx: Transaction,
  personId: string,
  now: Temporal.Instant,
  wire: { readonly address: string; readonly userAgent: string },
): Promise<string> => {
  const token = randomBytes(32).toString('base64url');
  await tx
    .insertInto('session')
    .values({
      id: uuid(),
      token_sha256: hashToken(token),
      person_id: personId,
      stage: 'open',
      opened_at: now.toString(),
      seen_at: now.toString(),
      expires_at: now.add({ hours: 12 }).toString(),
      address: wire.address,
      device: wire.userAgent,
    })
    .execute();
  return token;
};
