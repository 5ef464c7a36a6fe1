import { secondFactorEndpoints } from '@lianfang/contract/identity/second-factor-endpoints';
import { handleAll } from '../../kernel/http/handle.ts';
import { holdPresent } from './enrolling.ts';
import { ownPerson, subjectOf } from './own-person.ts';
import { mayBeWithout } from './removing-factors.ts';
import { removeTotpOf } from './totp-store.ts';

/** Removes one's authenticator app; not the last factor where the rules ask for one. */
export const removeTotp = handleAll(secondFactorEndpoints.removeTotp, async (call) => {
  const { actor, tx, now, made, refuse } = call;
  const person = await ownPerson(tx, actor);
  made(subjectOf(person));
  await holdPresent(call, refuse);
  if (!(await removeTotpOf(tx, person.id))) refuse('no-second-factor');
  if (!(await mayBeWithout(tx, person.id, now))) refuse('last-second-factor');
  return {};
});
