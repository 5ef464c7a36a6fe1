import { signInSafetyEndpoints } from '@lianfang/contract/identity/sign-in-safety-endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { personSubject } from '../people/index.ts';
import { holdPresent } from './enrolling.ts';
import { removeLinks } from './oidc-store.ts';

/** Undoes the link to an identity of the provider; the next sign-in there links by the claim again. */
export const unlinkOidc = handle(
  signInSafetyEndpoints.unlinkOidc,
  ({ params, tx, now }) => personSubject(tx, params.personId, now),
  async (call) => {
    const { subject, tx, refuse } = call;
    await holdPresent(call, refuse);
    if ((await removeLinks(tx, subject.person.id)) === 0) refuse('oidc-not-linked');
    return {};
  },
);
