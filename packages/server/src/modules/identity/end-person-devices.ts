import { signInSafetyEndpoints } from '@lianfang/contract/identity/sign-in-safety-endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { personSubject } from '../people/index.ts';
import { endSessions } from './session-store.ts';

/** Signs somebody out on every device. */
export const endPersonDevices = handle(
  signInSafetyEndpoints.endPersonDevices,
  ({ params, tx, now }) => personSubject(tx, params.personId, now),
  async ({ subject, tx, now, note }) => {
    const ended = await endSessions(tx, { id: subject.person.id, exceptSession: null }, 'by-administrator', now);
    note({ ended });
    return { ended };
  },
);
