import { ownAccountEndpoints } from '@lianfang/contract/identity/own-account-endpoints';
import { handleAll } from '../../kernel/http/handle.ts';
import { failAttempt, openAttempt, passAttempt } from './attempt.ts';
import { choosePassword } from './choose-password.ts';
import { goOn, holdOwnSession } from './enter.ts';
import { ownPerson, subjectOf } from './own-person.ts';
import { passwordIsRight, readPassword } from './password-store.ts';

/** Changes one's own password; the present one has to be given, and guessing it counts. */
export const changePassword = handleAll(ownAccountEndpoints.changePassword, async (call) => {
  const { actor, body, tx, platform, made, refuse, refuseAndKeep } = call;
  const person = await ownPerson(tx, actor);
  made(subjectOf(person));
  const attempt = await openAttempt(call, person.login);
  const kept = (await readPassword(tx, person.id)) ?? refuse('no-password');
  if (!(await passwordIsRight(kept, body.current, platform)))
    return failAttempt(call, attempt, () => refuseAndKeep('current-password-wrong'));
  await passAttempt(tx, person.login);
  const session = await holdOwnSession(tx, actor, refuse);
  await choosePassword(call, { ...person, sessionId: session.id }, body.password);
  await goOn(call, session);
  return {};
});
