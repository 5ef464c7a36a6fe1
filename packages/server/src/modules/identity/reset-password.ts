import { signInSafetyEndpoints } from '@lianfang/contract/identity/sign-in-safety-endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { personSubject } from '../people/index.ts';
import { passAttempt } from './attempt.ts';
import { holdPresent } from './enrolling.ts';
import { endSessions } from './session-store.ts';
import { giveTemporaryPassword } from './temporary-password.ts';

/** Gives somebody a temporary password, unlocks their sign-in name and signs them out everywhere. */
export const resetPassword = handle(
  signInSafetyEndpoints.resetPassword,
  ({ params, tx, now }) => personSubject(tx, params.personId, now),
  async (call) => {
    const { subject, tx, now, platform, refuse } = call;
    await holdPresent(call, refuse);
    await endSessions(tx, { id: subject.person.id, exceptSession: null }, 'by-administrator', now);
    await passAttempt(tx, subject.person.login);
    return giveTemporaryPassword(tx, platform, subject.person.id, now);
  },
);
