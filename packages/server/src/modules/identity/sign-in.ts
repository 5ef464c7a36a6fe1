import { signInEndpoints } from '@lianfang/contract/identity/sign-in-endpoints';
import type { Reader } from '../../kernel/database/connect.ts';
import { handleAll } from '../../kernel/http/handle.ts';
import { failAttempt, openAttemptFrom } from './attempt.ts';
import { enter } from './enter.ts';
import { passwordIsRight, readPassword, renewHash } from './password-store.ts';

const findByLogin = (tx: Reader, login: string) =>
  tx.selectFrom('person').select(['id', 'login', 'status', 'unit_id']).where('login', '=', login).executeTakeFirst();

/**
 * Signs in with name and password. A name that nobody has takes as long and is counted like any other. What only the
 * right password may learn (that the account is suspended) is told after it.
 */
export const signIn = handleAll(signInEndpoints.signIn, async (call) => {
  const { body, tx, now, platform, made, refuseAndKeep } = call;
  const attempt = await openAttemptFrom(call, body.login);
  const person = await findByLogin(tx, body.login);
  if (person) made({ kind: 'person', id: person.id, unitId: person.unit_id });
  const kept = person ? await readPassword(tx, person.id) : null;
  const right = await passwordIsRight(kept, body.password, platform);
  if (!right || !person || !kept) return failAttempt(call, attempt, () => refuseAndKeep('credentials-wrong'));
  if (person.status !== 'active') return refuseAndKeep('account-suspended');
  if (kept.temporaryUntil && Temporal.Instant.compare(kept.temporaryUntil, now) <= 0)
    return refuseAndKeep('temporary-password-expired');
  await renewHash(tx, platform, { id: person.id, password: body.password, kept });
  return enter(call, person, { method: 'password', factorProved: false });
});
