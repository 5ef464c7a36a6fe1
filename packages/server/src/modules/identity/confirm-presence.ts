import { secondFactorEndpoints } from '@lianfang/contract/identity/second-factor-endpoints';
import { handleAll } from '../../kernel/http/handle.ts';
import { failAttempt, openAttempt, passAttempt } from './attempt.ts';
import { goOn, holdOwnSession } from './enter.ts';
import { ownPerson, subjectOf } from './own-person.ts';
import { passwordIsRight, readPassword } from './password-store.ts';
import { presentUntil } from './presence.ts';
import { proveFactor } from './prove-factor.ts';

const wrong = {
  password: 'current-password-wrong',
  totp: 'second-factor-wrong',
  passkey: 'passkey-refused',
} as const;

/** Shows that it is still the same person, before a dangerous act; the session gets a new token with it. */
export const confirmPresence = handleAll(secondFactorEndpoints.confirmPresence, async (call) => {
  const { actor, body, tx, now, platform, made, note, refuse, refuseAndKeep } = call;
  const person = await ownPerson(tx, actor);
  made(subjectOf(person));
  note({ by: body.by });
  const attempt = await openAttempt(call, person.login);
  const session = await holdOwnSession(tx, actor, refuse);
  const right =
    body.by === 'password'
      ? await passwordIsRight((await readPassword(tx, person.id)) ?? refuse('no-password'), body.password, platform)
      : await proveFactor(call, session, body);
  if (!right) return failAttempt(call, attempt, () => refuseAndKeep(wrong[body.by]));
  await passAttempt(tx, person.login);
  await goOn(call, session);
  return { presentUntil: presentUntil(now).toString({ fractionalSecondDigits: 3 }) };
});
