import type {
  OidcProvider,
  SignInRules,
  SignInSettings,
  SignInSettingsText,
} from '@lianfang/contract/identity/sign-in-settings';

/** The settings as their form holds them: the provider's parts, whether or not it is in use. */
export interface SettingsForm {
  readonly rules: SignInRules;
  readonly oidcInUse: boolean;
  readonly oidc?: OidcProvider;
  readonly oidcSecret?: string;
}

export const formOf = ({ rules, oidc }: SignInSettings): SettingsForm => ({
  rules,
  oidcInUse: oidc !== null,
  oidc: oidc ?? { issuer: '', clientId: '', label: '', claim: 'preferred_username', secondFactorDone: false },
});

/** What is saved. A secret left empty is not sent: it stays as it is. */
export const bodyOf = (form: SettingsForm, version: number): SignInSettingsText => ({
  rules: form.rules,
  oidc: form.oidcInUse && form.oidc ? form.oidc : null,
  ...(form.oidcSecret ? { oidcSecret: form.oidcSecret } : {}),
  version,
});
