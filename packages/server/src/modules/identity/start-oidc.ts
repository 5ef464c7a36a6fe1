import { signInEndpoints } from '@lianfang/contract/identity/sign-in-endpoints';
import type { Wire } from '../../kernel/http/call.ts';
import { handleAll } from '../../kernel/http/handle.ts';
import { authorizationAddress, discover, ProviderUnreachable } from './identity-provider.ts';
import { insertAttempt } from './oidc-store.ts';
import { readProviderWithSecret } from './settings-views.ts';

/** Binds the way to the provider and back to one browser. */
export const oidcCookie = (wire: Pick<Wire, 'secure'>): string =>
  wire.secure ? '__Host-lianfang_oidc' : 'lianfang_oidc';

/** Sends somebody to the identity provider. */
export const startOidc = handleAll(signInEndpoints.startOidc, async ({ tx, now, platform, wire, refuse }) => {
  const provider = (await readProviderWithSecret(tx, platform.secrets)) ?? refuse('oidc-not-configured');
  const config = await discover(provider).catch((error: unknown) => {
    if (error instanceof ProviderUnreachable) return refuse('oidc-unreachable');
    throw error;
  });
  const { sent, browser, expiresAt } = await insertAttempt(tx, platform.secrets, now);
  wire.setCookie(oidcCookie(wire), browser, expiresAt);
  return { address: await authorizationAddress(config, platform.origin, sent) };
});
