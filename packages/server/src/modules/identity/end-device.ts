import { ownAccountEndpoints } from '@lianfang/contract/identity/own-account-endpoints';
import { handleAll } from '../../kernel/http/handle.ts';
import { ownPerson } from './own-person.ts';
import { endSession } from './session-store.ts';

/** Signs one of one's own devices out. */
export const endDevice = handleAll(ownAccountEndpoints.endDevice, async ({ actor, params, tx, now, made, refuse }) => {
  const person = await ownPerson(tx, actor);
  made({ kind: 'session', id: params.sessionId });
  const ended = await endSession(tx, { id: params.sessionId, personId: person.id }, 'by-owner', now);
  return ended ? {} : refuse('session-already-ended');
});
