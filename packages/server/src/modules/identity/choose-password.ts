import { passwordFaults } from '@lianfang/contract/identity/password-rules';
import type { Transaction } from '../../kernel/database/connect.ts';
import type { Platform } from '../../kernel/http/platform.ts';
import { setPassword, wasUsedLately } from './password-store.ts';
import { endSessions } from './session-store.ts';

interface Choosing {
  readonly tx: Transaction;
  readonly now: Temporal.Instant;
  readonly platform: Platform;
  refuse(code: 'password-too-weak' | 'password-used-before', detail?: Readonly<Record<string, unknown>>): never;
}

/** Sets the password a person has chosen, where the rules allow it, and signs them out on every other device. */
export const choosePassword = async (
  call: Choosing,
  person: { readonly id: string; readonly login: string; readonly sessionId: string },
  password: string,
): Promise<void> => {
  const { tx, now, platform, refuse } = call;
  const faults = passwordFaults(password, person.login);
  if (faults.length > 0) refuse('password-too-weak', { faults });
  if (await wasUsedLately(tx, person.id, password)) refuse('password-used-before');
  await setPassword(tx, platform, { id: person.id, password, temporaryUntil: null }, now);
  await endSessions(tx, { id: person.id, exceptSession: person.sessionId }, 'password-changed', now);
};
