import { signInEndpoints } from '@lianfang/contract/identity/sign-in-endpoints';
import { handleAll } from '../../kernel/http/handle.ts';
import { sessionCookie } from './authenticate.ts';
import { holdOwnSession } from './enter.ts';
import { endSession } from './session-store.ts';

/** Ends the session of this device; the token is worth nothing from then on, wherever it was copied to. */
export const signOut = handleAll(signInEndpoints.signOut, async ({ actor, tx, now, wire, made, refuse }) => {
  const session = await holdOwnSession(tx, actor, refuse);
  await endSession(tx, { id: session.id, personId: session.person_id }, 'signed-out', now);
  made({ kind: 'session', id: session.id });
  wire.setCookie(sessionCookie(wire), '', null);
  return {};
});
