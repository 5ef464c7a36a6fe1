import { signInSafetyEndpoints } from '@lianfang/contract/identity/sign-in-safety-endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { personSubject } from '../people/index.ts';
import { holdPresent } from './enrolling.ts';
import { removePasskeys } from './passkey-store.ts';
import { removeRecoveryCodes } from './recovery-code-store.ts';
import { endSessions } from './session-store.ts';
import { removeTotpOf } from './totp-store.ts';

/** Removes somebody's second factors, for whoever lost the phone and the codes: they enrol anew at the next sign-in. */
export const removeSecondFactor = handle(
  signInSafetyEndpoints.removeSecondFactor,
  ({ params, tx, now }) => personSubject(tx, params.personId, now),
  async (call) => {
    const { subject, tx, now, note, refuse } = call;
    const { id } = subject.person;
    await holdPresent(call, refuse);
    const totp = await removeTotpOf(tx, id);
    const passkeys = await removePasskeys(tx, { personId: id, id: null });
    if (!totp && passkeys === 0) refuse('no-second-factor');
    await removeRecoveryCodes(tx, id);
    await endSessions(tx, { id, exceptSession: null }, 'by-administrator', now);
    note({ totp, passkeys });
    return {};
  },
);
