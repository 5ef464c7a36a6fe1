import type { Transaction } from '../../kernel/database/connect.ts';
import { removeRecoveryCodes } from './recovery-code-store.ts';
import { readRules } from './settings-views.ts';
import { enrolledFactors, factorIsRequired } from './standing-views.ts';

/**
 * What follows the removal of a factor: false where the rules ask for one and none is left (the caller refuses, and
 * nothing is removed). Recovery codes go with the last factor.
 */
export const mayBeWithout = async (tx: Transaction, personId: string, now: Temporal.Instant): Promise<boolean> => {
  if ((await enrolledFactors(tx, personId)).length > 0) return true;
  if (await factorIsRequired(tx, personId, await readRules(tx), now)) return false;
  await removeRecoveryCodes(tx, personId);
  return true;
};
