import { secondFactorEndpoints } from '@lianfang/contract/identity/second-factor-endpoints';
import { handleAll } from '../../kernel/http/handle.ts';
import { afterEnrolment, holdEnrolling } from './enrolling.ts';
import { ownPerson, subjectOf } from './own-person.ts';
import { insertPasskey, largestNumberOfPasskeys, passkeyOf, passkeysOf } from './passkey-store.ts';
import { enrolledFactors } from './standing-views.ts';
import { verifyMade } from './verify-passkey.ts';

/** Enrols a passkey that the browser has just made. */
export const enrolPasskey = handleAll(secondFactorEndpoints.enrolPasskey, async (call) => {
  const { actor, body, tx, now, made, note, refuse, refuseAndKeep } = call;
  const person = await ownPerson(tx, actor);
  made(subjectOf(person));
  const session = await holdEnrolling(call, refuse);
  if ((await passkeysOf(tx, person.id)).length >= largestNumberOfPasskeys) return refuse('too-many-passkeys');
  const first = (await enrolledFactors(tx, person.id)).length === 0;
  const verified = await verifyMade(call, body.made, session.id);
  if (!verified) return refuseAndKeep('passkey-refused');
  const row = await insertPasskey(
    tx,
    {
      personId: person.id,
      credentialId: verified.credential.id,
      publicKey: verified.credential.publicKey,
      counter: verified.credential.counter,
      transports: body.made.response.transports ?? [],
      name: body.name,
      synced: verified.credentialBackedUp,
    },
    now,
  );
  if (!row) return refuse('passkey-already-added');
  note({ passkeyId: row.id });
  return { ...(await afterEnrolment(call, session, first)), passkey: passkeyOf(row) };
});
