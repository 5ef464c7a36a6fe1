import type { identityEndpoints } from '@lianfang/contract/identity/endpoints';
import { all, always, anotherPerson, withinUnit } from '../conditions.ts';
import { allow, type PolicyFor } from '../grant.ts';

/** Everybody, whether signed in, on the way in, or neither. */
const anyone = allow(always, 'anonymous', 'entering', 'signed-in');
/** Somebody whose session is known, complete or not; the command itself asks for the right stage. */
const knownSession = allow(always, 'entering', 'signed-in');
const entering = allow(always, 'entering');
const oneself = allow(always, 'signed-in');
/** GB/T 22239 8.1.5.3: sign-in safety is the security administrator's, and never on oneself. */
const forAnother = allow(all(withinUnit, anotherPerson), 'security-admin');
const securityAdministrator = allow(always, 'security-admin');

export const identityPolicy = {
  'county.read-setup': anyone,
  'county.set-up': allow(always, 'anonymous'),
  'session.read-ways': anyone,
  'session.open': anyone,
  'session.ask-passkey': anyone,
  'session.open-with-passkey': anyone,
  'session.start-oidc': anyone,
  'session.open-with-oidc': anyone,
  'session.prove-second-factor': entering,
  'session.close': knownSession,
  'session.read-own': knownSession,
  'session.confirm-presence': oneself,
  'session.list-own': oneself,
  'session.end-own': oneself,
  'session.end-others': oneself,
  'session.end-of-person': forAnother,
  'password.renew': entering,
  'password.change': oneself,
  'password.reset': forAnother,
  'undertaking.read': knownSession,
  'undertaking.accept': entering,
  'second-factor.read': knownSession,
  'second-factor.offer-totp': knownSession,
  'second-factor.enrol-totp': knownSession,
  'second-factor.remove-totp': oneself,
  'second-factor.offer-passkey': knownSession,
  'second-factor.enrol-passkey': knownSession,
  'second-factor.remove-passkey': oneself,
  'second-factor.renew-recovery-codes': oneself,
  'second-factor.remove': forAnother,
  'person.change-own-phone': oneself,
  'person.change-own-preferences': oneself,
  'sign-in.read-state': forAnother,
  'sign-in.unlock': forAnother,
  'sign-in.unlink-oidc': forAnother,
  'sign-in.read-settings': securityAdministrator,
  'sign-in.change-settings': securityAdministrator,
} satisfies PolicyFor<typeof identityEndpoints>;
