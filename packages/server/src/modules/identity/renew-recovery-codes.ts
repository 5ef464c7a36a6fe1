import { secondFactorEndpoints } from '@lianfang/contract/identity/second-factor-endpoints';
import { handleAll } from '../../kernel/http/handle.ts';
import { holdPresent } from './enrolling.ts';
import { ownPerson, subjectOf } from './own-person.ts';
import { issueRecoveryCodes } from './recovery-code-store.ts';
import { enrolledFactors } from './standing-views.ts';

/** Ten new recovery codes; the older ones are worth nothing from then on. */
export const renewRecoveryCodes = handleAll(secondFactorEndpoints.renewRecoveryCodes, async (call) => {
  const { actor, tx, platform, made, refuse } = call;
  const person = await ownPerson(tx, actor);
  made(subjectOf(person));
  await holdPresent(call, refuse);
  if ((await enrolledFactors(tx, person.id)).length === 0) refuse('no-second-factor');
  return { recoveryCodes: await issueRecoveryCodes(tx, platform, person.id) };
});
