import { signInSafetyEndpoints } from '@lianfang/contract/identity/sign-in-safety-endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { personSubject } from '../people/index.ts';
import { passAttempt } from './attempt.ts';

/** Ends the lock of somebody's sign-in name before its time. A lock of an address ends by itself. */
export const unlockPerson = handle(
  signInSafetyEndpoints.unlockPerson,
  ({ params, tx, now }) => personSubject(tx, params.personId, now),
  async ({ subject, tx }) => {
    await passAttempt(tx, subject.person.login);
    return {};
  },
);
