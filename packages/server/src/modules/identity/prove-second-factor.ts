import { signInEndpoints } from '@lianfang/contract/identity/sign-in-endpoints';
import { handleAll } from '../../kernel/http/handle.ts';
import { countFailure, openAttempt, passAttempt } from './attempt.ts';
import { sessionCookie } from './authenticate.ts';
import { goOn, holdSessionAt } from './enter.ts';
import { ownPerson, subjectOf } from './own-person.ts';
import { proveFactor } from './prove-factor.ts';
import { endSession } from './session-store.ts';

/** The second step of signing in. Wrong codes count like wrong passwords; the one that locks ends this sign-in too. */
export const proveSecondFactor = handleAll(signInEndpoints.proveSecondFactor, async (call) => {
  const { actor, body, tx, now, wire, note, made, refuse, refuseAndKeep } = call;
  const person = await ownPerson(tx, actor);
  made(subjectOf(person));
  note({ by: body.by });
  const attempt = await openAttempt(call, person.login);
  const session = await holdSessionAt(call, 'second-factor', refuse);
  if (await proveFactor(call, session, body)) {
    await passAttempt(tx, person.login);
    return goOn(call, session, true);
  }
  const locked = await countFailure(call, attempt);
  if (!locked) return refuseAndKeep(body.by === 'passkey' ? 'passkey-refused' : 'second-factor-wrong');
  await endSession(tx, { id: session.id, personId: person.id }, 'too-many-failures', now);
  wire.setCookie(sessionCookie(wire), '', null);
  return refuseAndKeep('sign-in-locked', locked);
});
