import type { OidcProvider } from '@lianfang/contract/identity/sign-in-settings';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  AuthorizationResponseError,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientError,
  ClientSecretPost,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client';

export type ProviderWithSecret = OidcProvider & { readonly clientSecret: string };

/** What a sign-in sent to the provider must come back with. */
export interface Sent {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** The provider does not answer, or not as one. */
export class ProviderUnreachable extends Error {}

const loopback = ['localhost', '127.0.0.1', '[::1]'];

/** Whether tokens and the secret go to the issuer encrypted; only a provider on this very machine may do without. */
export const issuerIsSecure = (issuer: string): boolean => {
  const { protocol, hostname } = new URL(issuer);
  return protocol === 'https:' || loopback.includes(hostname);
};

/** Seconds that a call to the provider may take: a command waits for it. */
const patience = 5;

/** Reads the provider's own description (OpenID Connect Discovery 1.0). */
export const discover = async (provider: ProviderWithSecret): Promise<Configuration> => {
  const insecure = new URL(provider.issuer).protocol === 'http:';
  const execute = [enableNonRepudiationChecks, ...(insecure ? [allowInsecureRequests] : [])];
  const secret = ClientSecretPost(provider.clientSecret);
  return discovery(new URL(provider.issuer), provider.clientId, undefined, secret, {
    execute,
    timeout: patience,
  }).catch((error: unknown) => {
    throw new ProviderUnreachable('discovery failed', { cause: error });
  });
};

/** Where the provider sends the browser back to: a page of ours, which then calls `signInWithOidc`. */
export const returnAddress = (origin: string): string => `${origin}/sign-in/oidc`;

/** The address the browser goes to: code flow with PKCE (RFC 7636), state and nonce. */
export const authorizationAddress = async (config: Configuration, origin: string, sent: Sent): Promise<string> =>
  buildAuthorizationUrl(config, {
    redirect_uri: returnAddress(origin),
    scope: 'openid profile',
    response_type: 'code',
    state: sent.state,
    nonce: sent.nonce,
    code_challenge: await calculatePKCECodeChallenge(sent.verifier),
    code_challenge_method: 'S256',
  }).href;

/** What the provider says about who signed in. */
export interface Identity {
  readonly subject: string;
  /** The value of the configured claim, from the ID token or else from the provider's user page. */
  readonly claim: string | null;
}

const textOf = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : null;

const silentCodes: readonly unknown[] = [
  'OAUTH_TIMEOUT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
];

/** Whether the provider was not there, or not itself, in contrast to saying no. */
const isSilence = (error: unknown): boolean =>
  (error instanceof ResponseBodyError && error.status >= 500) ||
  (error instanceof ClientError && (silentCodes.includes(error.code) || error.cause instanceof TypeError));

const isNo = (error: unknown): boolean =>
  error instanceof ClientError ||
  error instanceof ResponseBodyError ||
  error instanceof AuthorizationResponseError ||
  error instanceof WWWAuthenticateChallengeError;

/**
 * Exchanges the code for tokens and checks them: state, nonce, PKCE, signature, issuer, audience, expiry. Null where
 * any of it is wrong; throws `ProviderUnreachable` where the provider cannot be asked.
 */
export const exchange = async (
  config: Configuration,
  provider: OidcProvider,
  back: { readonly address: string; readonly sent: Sent },
): Promise<Identity | null> => {
  try {
    const tokens = await authorizationCodeGrant(config, new URL(back.address), {
      expectedState: back.sent.state,
      expectedNonce: back.sent.nonce,
      pkceCodeVerifier: back.sent.verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) return null;
    const own = textOf(claims[provider.claim]);
    if (own !== null || !config.serverMetadata().userinfo_endpoint) return { subject: claims.sub, claim: own };
    const page = await fetchUserInfo(config, tokens.access_token, claims.sub);
    return { subject: claims.sub, claim: textOf(page[provider.claim]) };
  } catch (error) {
    if (isSilence(error)) throw new ProviderUnreachable('token exchange failed', { cause: error });
    if (isNo(error)) return null;
    throw error;
  }
};
