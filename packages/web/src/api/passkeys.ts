import type { PasskeySigned } from '@lianfang/contract/identity/passkeys';
import { identityEndpoints } from '@lianfang/contract/identity/endpoints';
import { call } from './call.ts';

/** Whether this browser can use passkeys on this page: they need https or localhost. */
export const canUsePasskeys = (): boolean => typeof PublicKeyCredential === 'function' && isSecureContext;

/**
 * Has the browser sign a fresh challenge with a passkey. Throws `ApiRefusal`, or what the browser throws where the
 * person turned it down.
 */
export const signWithPasskey = async (): Promise<PasskeySigned> => {
  const { startAuthentication } = await import('@simplewebauthn/browser');
  const request = await call(identityEndpoints.askPasskey, {});
  const signed = await startAuthentication({ optionsJSON: request as never });
  return signed as PasskeySigned;
};
