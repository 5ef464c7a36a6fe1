import { secondFactorEndpoints } from '@lianfang/contract/identity/second-factor-endpoints';
import { handleAll } from '../../kernel/http/handle.ts';
import { ownPerson } from './own-person.ts';
import { passkeyOf, passkeysOf } from './passkey-store.ts';
import { countRecoveryCodes } from './recovery-code-store.ts';
import { readRules } from './settings-views.ts';
import { factorIsRequired } from './standing-views.ts';

/** One's own second factors; on the way in, which of them there are to prove. */
export const readSecondFactors = handleAll(secondFactorEndpoints.readSecondFactors, async ({ actor, tx, now }) => {
  const person = await ownPerson(tx, actor);
  const app = await tx.selectFrom('totp').select('enrolled_at').where('person_id', '=', person.id).executeTakeFirst();
  return {
    totpSince: app?.enrolled_at ?? null,
    passkeys: (await passkeysOf(tx, person.id)).map(passkeyOf),
    recoveryCodesLeft: await countRecoveryCodes(tx, person.id),
    required: await factorIsRequired(tx, person.id, await readRules(tx), now),
  };
});
