import { secondFactorEndpoints } from '@lianfang/contract/identity/second-factor-endpoints';
import { handleAll } from '../../kernel/http/handle.ts';
import { holdEnrolling } from './enrolling.ts';
import { ownPerson, subjectOf } from './own-person.ts';
import { totpAddress } from './totp.ts';
import { offerSecret } from './totp-store.ts';

/** A secret for an authenticator app; it counts for nothing until a code confirms it. */
export const offerTotp = handleAll(secondFactorEndpoints.offerTotp, async (call) => {
  const { actor, tx, now, platform, made, refuse } = call;
  const person = await ownPerson(tx, actor);
  made(subjectOf(person));
  await holdEnrolling(call, refuse);
  const secret = await offerSecret(tx, platform.secrets, person.id, now);
  return { address: totpAddress(secret, person.login), secret };
});
