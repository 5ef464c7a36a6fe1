import type { Transaction } from '../../kernel/database/connect.ts';
import type { Platform } from '../../kernel/http/platform.ts';
import { setPassword } from './password-store.ts';
import { spokenCode } from './spoken-code.ts';

/** Time enough for a slip of paper to reach a township. */
const lasts = { hours: 24 * 7 };

/**
 * Gives a person a password that opens nothing but the choice of their own, in place of any they had. Returned once;
 * only its hash is kept. 59 random bits, good for a week.
 */
export const giveTemporaryPassword = async (
  tx: Transaction,
  platform: Pick<Platform, 'passwordCost'>,
  personId: string,
  now: Temporal.Instant,
): Promise<{ temporaryPassword: string; validUntil: string }> => {
  const temporaryPassword = spokenCode(4, 4, 4);
  const temporaryUntil = now.add(lasts);
  await setPassword(tx, platform, { id: personId, password: temporaryPassword, temporaryUntil }, now);
  return { temporaryPassword, validUntil: temporaryUntil.toString({ fractionalSecondDigits: 3 }) };
};
