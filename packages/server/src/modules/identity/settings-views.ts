import {
  OidcProvider,
  SignInRules,
  type SignInSettings,
  startingRules,
} from '@lianfang/contract/identity/sign-in-settings';
import { z } from 'zod';
import type { Secrets } from '../../kernel/access/secrets.ts';
import type { Reader } from '../../kernel/database/connect.ts';

const StoredRules = z.record(z.string(), z.unknown()).nullable();

/** Where the client secret is sealed for; the issuer is part of it, so that it is never sent to another. */
export const secretPlace = (issuer: string): string => `sign_in_settings.oidc_secret:${issuer}`;

/** The rules as stored, with the starting ones wherever none is. */
export const rulesOf = (stored: unknown): SignInRules =>
  SignInRules.parse({ ...startingRules, ...StoredRules.parse(stored) });

const findSettings = (tx: Reader) => tx.selectFrom('sign_in_settings').selectAll().executeTakeFirst();

/** The sign-in rules in force. */
export const readRules = async (tx: Reader): Promise<SignInRules> => rulesOf((await findSettings(tx))?.rules ?? null);

/** The identity provider, or null. */
export const readProvider = async (tx: Reader): Promise<OidcProvider | null> =>
  OidcProvider.nullable().parse((await findSettings(tx))?.oidc ?? null);

/** The identity provider with its client secret, or null. */
export const readProviderWithSecret = async (
  tx: Reader,
  secrets: Secrets,
): Promise<(OidcProvider & { readonly clientSecret: string }) | null> => {
  const row = await findSettings(tx);
  const provider = OidcProvider.nullable().parse(row?.oidc ?? null);
  if (!provider || !row?.oidc_secret_sealed) return null;
  return { ...provider, clientSecret: secrets.open(row.oidc_secret_sealed, secretPlace(provider.issuer)) };
};

/** All settings as the security administrator sees them; version 0 is the start. */
export const readSettings = async (tx: Reader): Promise<SignInSettings> => {
  const row = await findSettings(tx);
  return {
    rules: rulesOf(row?.rules ?? null),
    oidc: OidcProvider.nullable().parse(row?.oidc ?? null),
    oidcSecretSet: Boolean(row?.oidc_secret_sealed),
    version: row?.version ?? 0,
  };
};
