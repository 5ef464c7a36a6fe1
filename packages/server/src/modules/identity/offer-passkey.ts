import { secondFactorEndpoints } from '@lianfang/contract/identity/second-factor-endpoints';
import { generateRegistrationOptions } from '@simplewebauthn/server';
import { handleAll } from '../../kernel/http/handle.ts';
import { issueChallenge } from './challenge-store.ts';
import { holdEnrolling } from './enrolling.ts';
import { ownPerson, subjectOf } from './own-person.ts';
import { largestNumberOfPasskeys, passkeysOf, transportsOf } from './passkey-store.ts';
import { algorithms, relyingParty } from './verify-passkey.ts';

/** What the browser needs to make a passkey that can also be found without a name (a discoverable credential). */
export const offerPasskey = handleAll(secondFactorEndpoints.offerPasskey, async (call) => {
  const { actor, tx, now, platform, made, refuse } = call;
  const person = await ownPerson(tx, actor);
  made(subjectOf(person));
  const session = await holdEnrolling(call, refuse);
  const known = await passkeysOf(tx, person.id);
  if (known.length >= largestNumberOfPasskeys) refuse('too-many-passkeys');
  const challenge = await issueChallenge(tx, { purpose: 'enrol', sessionId: session.id }, now);
  const { id: rpID, name: rpName } = relyingParty(platform.origin);
  const options = await generateRegistrationOptions({
    rpID,
    rpName,
    userID: new Uint8Array(Buffer.from(person.id)),
    userName: person.login,
    userDisplayName: person.name,
    challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
    timeout: 300_000,
    attestationType: 'none',
    supportedAlgorithmIDs: algorithms,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: known.map((row) => ({ id: row.credential_id, transports: transportsOf(row) })),
  });
  return { ...options };
});
