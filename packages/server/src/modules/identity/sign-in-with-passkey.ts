import { signInEndpoints } from '@lianfang/contract/identity/sign-in-endpoints';
import { handleAll } from '../../kernel/http/handle.ts';
import { challengeUse } from './ask-passkey.ts';
import { failAttempt, openAttemptFrom } from './attempt.ts';
import { enter } from './enter.ts';
import { verifySigned } from './verify-passkey.ts';

/** Signs in with a passkey alone: the device has checked its user, so that key and user are two factors. */
export const signInWithPasskey = handleAll(signInEndpoints.signInWithPasskey, async (call) => {
  const { actor, body, tx, made, refuseAndKeep } = call;
  const attempt = await openAttemptFrom(call, null);
  const personId = await verifySigned(call, body, challengeUse(actor));
  if (personId === null) return failAttempt(call, attempt, () => refuseAndKeep('passkey-refused'));
  const person = await tx
    .selectFrom('person')
    .select(['id', 'login', 'status', 'unit_id'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  made({ kind: 'person', id: person.id, unitId: person.unit_id });
  if (person.status !== 'active') return refuseAndKeep('account-suspended');
  return enter(call, person, { method: 'passkey', factorProved: true });
});
