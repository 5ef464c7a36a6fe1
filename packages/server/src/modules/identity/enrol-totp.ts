import { secondFactorEndpoints } from '@lianfang/contract/identity/second-factor-endpoints';
import { handleAll } from '../../kernel/http/handle.ts';
import { afterEnrolment, holdEnrolling } from './enrolling.ts';
import { ownPerson, subjectOf } from './own-person.ts';
import { enrolledFactors } from './standing-views.ts';
import { enrolOffered } from './totp-store.ts';

/** Enrols the authenticator app that shows this code, in place of an earlier one. */
export const enrolTotp = handleAll(secondFactorEndpoints.enrolTotp, async (call) => {
  const { actor, body, tx, now, platform, made, refuse } = call;
  const person = await ownPerson(tx, actor);
  made(subjectOf(person));
  const session = await holdEnrolling(call, refuse);
  const first = (await enrolledFactors(tx, person.id)).length === 0;
  const outcome = await enrolOffered(tx, platform.secrets, { id: person.id, code: body.code }, now);
  if (outcome === 'no-offer') return refuse('totp-offer-expired');
  if (outcome === 'wrong-code') return refuse('second-factor-wrong');
  return afterEnrolment(call, session, first);
});
