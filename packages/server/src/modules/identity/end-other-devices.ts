import { ownAccountEndpoints } from '@lianfang/contract/identity/own-account-endpoints';
import { handleAll } from '../../kernel/http/handle.ts';
import { holdOwnSession } from './enter.ts';
import { endSessions } from './session-store.ts';

/** Signs all of one's other devices out. */
export const endOtherDevices = handleAll(ownAccountEndpoints.endOtherDevices, async (call) => {
  const { actor, tx, now, note, refuse } = call;
  const session = await holdOwnSession(tx, actor, refuse);
  const ended = await endSessions(tx, { id: session.person_id, exceptSession: session.id }, 'by-owner', now);
  note({ ended });
  return { ended };
});
