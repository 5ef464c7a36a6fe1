import { signInEndpoints } from '@lianfang/contract/identity/sign-in-endpoints';
import { handleAll } from '../../kernel/http/handle.ts';
import { choosePassword } from './choose-password.ts';
import { goOn, holdSessionAt } from './enter.ts';
import { ownPerson, subjectOf } from './own-person.ts';

/** A new password while signing in, where the present one is temporary or too old. */
export const setNewPassword = handleAll(signInEndpoints.setNewPassword, async (call) => {
  const person = await ownPerson(call.tx, call.actor);
  call.made(subjectOf(person));
  const session = await holdSessionAt(call, 'new-password', call.refuse);
  await choosePassword(call, { ...person, sessionId: session.id }, call.body.password);
  return goOn(call, session);
});
