import { secondFactorEndpoints } from '@lianfang/contract/identity/second-factor-endpoints';
import { handleAll } from '../../kernel/http/handle.ts';
import { holdPresent } from './enrolling.ts';
import { ownPerson, subjectOf } from './own-person.ts';
import { removePasskeys } from './passkey-store.ts';
import { mayBeWithout } from './removing-factors.ts';

/** Removes one of one's passkeys; not the last factor where the rules ask for one. */
export const removePasskey = handleAll(secondFactorEndpoints.removePasskey, async (call) => {
  const { actor, params, tx, now, made, note, refuse } = call;
  const person = await ownPerson(tx, actor);
  made(subjectOf(person));
  note({ passkeyId: params.passkeyId });
  await holdPresent(call, refuse);
  const removed = await removePasskeys(tx, { personId: person.id, id: params.passkeyId });
  if (removed === 0) refuse('not-found');
  if (!(await mayBeWithout(tx, person.id, now))) refuse('last-second-factor');
  return {};
});
