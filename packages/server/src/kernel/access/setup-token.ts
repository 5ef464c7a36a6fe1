import { createHash, randomBytes } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import type { Reader, Transaction } from '../database/connect.ts';

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** A link that was printed at a start three days ago no longer opens anything; the next start prints another. */
const lifetime = { hours: 72 };

/** Whether the first run is over: it can happen once. */
export const setupIsDone = async (tx: Reader): Promise<boolean> => {
  const used = await tx.selectFrom('setup_token').select('id').where('used_at', 'is not', null).executeTakeFirst();
  return used !== undefined;
};

/** Makes the token of the first-run page, in place of any earlier one, and returns it; only its hash is kept. */
export const issueSetupToken = async (tx: Transaction, now: Temporal.Instant): Promise<string> => {
  const token = randomBytes(24).toString('base64url');
  await tx.deleteFrom('setup_token').where('used_at', 'is', null).execute();
  await tx
    .insertInto('setup_token')
    .values({
      id: uuid(),
      token_sha256: hashOf(token),
      issued_at: now.toString(),
      expires_at: now.add(lifetime).toString(),
    })
    .execute();
  return token;
};

/** Uses the token up. False where it is wrong, out of date, or the first run is over; only one of two at once succeeds. */
export const consumeSetupToken = async (tx: Transaction, token: string, now: Temporal.Instant): Promise<boolean> => {
  if (await setupIsDone(tx)) return false;
  const used = await tx
    .updateTable('setup_token')
    .set({ used_at: now.toString() })
    .where('token_sha256', '=', hashOf(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now.toString())
    .returning('id')
    .executeTakeFirst();
  return used !== undefined;
};
