import type { PasskeyMade, PasskeySigned } from '@lianfang/contract/identity/passkeys';
import {
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { Transaction } from '../../kernel/database/connect.ts';
import type { Platform } from '../../kernel/http/platform.ts';
import { type ChallengeUse, takeChallenge } from './challenge-store.ts';
import { lockPasskey, markPasskeyUsed, transportsOf } from './passkey-store.ts';

interface Verifying {
  readonly tx: Transaction;
  readonly now: Temporal.Instant;
  readonly platform: Pick<Platform, 'origin'>;
}

/** Passkeys are bound to the host name of this installation. */
export const relyingParty = (origin: string): { id: string; name: string } => ({
  id: new URL(origin).hostname,
  name: '联防反诈',
});

/** ES256, EdDSA and RS256 (COSE numbers), as platform keys of all makers offer one of them. */
export const algorithms = [-7, -8, -257];

/** Absent and undefined differ under exact optional types; JSON from a browser has no undefined. */
const exact = <T>(value: object): T => JSON.parse(JSON.stringify(value)) as T;

/** The credential that the browser made in answer to our challenge, or null where anything about it is wrong. */
export const verifyMade = async ({ tx, now, platform }: Verifying, made: PasskeyMade, sessionId: string) => {
  const use: ChallengeUse = { purpose: 'enrol', sessionId };
  const challenge = await takeChallenge(tx, made.response.clientDataJSON, use, now);
  if (challenge === null) return null;
  const verified = await verifyRegistrationResponse({
    response: exact<RegistrationResponseJSON>(made),
    expectedChallenge: challenge,
    expectedOrigin: platform.origin,
    expectedRPID: relyingParty(platform.origin).id,
    requireUserVerification: true,
    supportedAlgorithmIDs: algorithms,
  }).catch(() => null);
  return verified?.verified ? verified.registrationInfo : null;
};

/**
 * Whose passkey signed our challenge, or null where anything about it is wrong: the challenge, origin, host, signature,
 * a counter that went back (a copied key), or no check of the user by the device.
 */
export const verifySigned = async (
  { tx, now, platform }: Verifying,
  signed: PasskeySigned,
  use: ChallengeUse,
): Promise<string | null> => {
  const challenge = await takeChallenge(tx, signed.response.clientDataJSON, use, now);
  const passkey = challenge === null ? undefined : await lockPasskey(tx, signed.id);
  if (challenge === null || !passkey) return null;
  const verified = await verifyAuthenticationResponse({
    response: exact<AuthenticationResponseJSON>(signed),
    expectedChallenge: challenge,
    expectedOrigin: platform.origin,
    expectedRPID: relyingParty(platform.origin).id,
    requireUserVerification: true,
    credential: {
      id: passkey.credential_id,
      publicKey: new Uint8Array(Buffer.from(passkey.public_key, 'base64url')),
      counter: Number(passkey.counter),
      transports: transportsOf(passkey),
    },
  }).catch(() => null);
  if (!verified?.verified) return null;
  await markPasskeyUsed(tx, { id: passkey.id, counter: verified.authenticationInfo.newCounter }, now);
  return passkey.person_id;
};
