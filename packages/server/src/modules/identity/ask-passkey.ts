import { signInEndpoints } from '@lianfang/contract/identity/sign-in-endpoints';
import { generateAuthenticationOptions } from '@simplewebauthn/server';
import type { Actor } from '../../kernel/access/actor.ts';
import { handleAll } from '../../kernel/http/handle.ts';
import { type ChallengeUse, issueChallenge } from './challenge-store.ts';
import { passkeysOf, transportsOf } from './passkey-store.ts';
import { relyingParty } from './verify-passkey.ts';

/** A challenge is bound to the caller's session, where there is one. */
export const challengeUse = (actor: Actor): ChallengeUse =>
  actor.kind === 'person' || actor.kind === 'entering'
    ? { purpose: 'prove', sessionId: actor.sessionId }
    : { purpose: 'sign-in', sessionId: null };

/**
 * A challenge for a passkey. A stranger's names no keys, so that it tells nothing about who has one: the browser offers
 * what it holds. Somebody known is offered their own.
 */
export const askPasskey = handleAll(signInEndpoints.askPasskey, async ({ actor, tx, now, platform }) => {
  const known = actor.kind === 'person' || actor.kind === 'entering' ? await passkeysOf(tx, actor.personId) : null;
  const challenge = await issueChallenge(tx, challengeUse(actor), now);
  const options = await generateAuthenticationOptions({
    rpID: relyingParty(platform.origin).id,
    challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
    userVerification: 'required',
    timeout: 300_000,
    ...(known
      ? { allowCredentials: known.map((row) => ({ id: row.credential_id, transports: transportsOf(row) })) }
      : {}),
  });
  return { ...options };
});
