import type { Route } from '../../kernel/http/handle.ts';
import { acceptUndertaking } from './accept-undertaking.ts';
import { askPasskey } from './ask-passkey.ts';
import { changePassword } from './change-password.ts';
import { changePreferences } from './change-preferences.ts';
import { changeProfile } from './change-profile.ts';
import { changeSignInSettings } from './change-sign-in-settings.ts';
import { confirmPresence } from './confirm-presence.ts';
import { currentPerson } from './current-person.ts';
import { endDevice } from './end-device.ts';
import { endOtherDevices } from './end-other-devices.ts';
import { endPersonDevices } from './end-person-devices.ts';
import { enrolPasskey } from './enrol-passkey.ts';
import { enrolTotp } from './enrol-totp.ts';
import { listDevices } from './list-devices.ts';
import { offerPasskey } from './offer-passkey.ts';
import { offerTotp } from './offer-totp.ts';
import { proveSecondFactor } from './prove-second-factor.ts';
import { readSecondFactors } from './read-second-factors.ts';
import { readSignInSettings } from './read-sign-in-settings.ts';
import { readSignInState } from './read-sign-in-state.ts';
import { readUndertaking } from './read-undertaking.ts';
import { removePasskey } from './remove-passkey.ts';
import { removeSecondFactor } from './remove-second-factor.ts';
import { removeTotp } from './remove-totp.ts';
import { renewRecoveryCodes } from './renew-recovery-codes.ts';
import { resetPassword } from './reset-password.ts';
import { setNewPassword } from './set-new-password.ts';
import { setUpCounty } from './set-up-county.ts';
import { setupState } from './setup-state.ts';
import { signInWays } from './sign-in-ways.ts';
import { signInWithOidc } from './sign-in-with-oidc.ts';
import { signInWithPasskey } from './sign-in-with-passkey.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { startOidc } from './start-oidc.ts';
import { unlinkOidc } from './unlink-oidc.ts';
import { unlockPerson } from './unlock-person.ts';

export const identityRoutes: readonly Route[] = [
  setupState,
  setUpCounty,
  signInWays,
  signIn,
  askPasskey,
  signInWithPasskey,
  startOidc,
  signInWithOidc,
  proveSecondFactor,
  setNewPassword,
  readUndertaking,
  acceptUndertaking,
  signOut,
  readSecondFactors,
  offerTotp,
  enrolTotp,
  removeTotp,
  offerPasskey,
  enrolPasskey,
  removePasskey,
  renewRecoveryCodes,
  confirmPresence,
  currentPerson,
  changeProfile,
  changePreferences,
  changePassword,
  listDevices,
  endDevice,
  endOtherDevices,
  readSignInState,
  resetPassword,
  unlockPerson,
  removeSecondFactor,
  endPersonDevices,
  unlinkOidc,
  readSignInSettings,
  changeSignInSettings,
];
