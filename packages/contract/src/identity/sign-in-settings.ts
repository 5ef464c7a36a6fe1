import { z } from 'zod';
import { Line, Version } from '../values.ts';

const minutes = (least: number, most: number) => z.number().int().min(least).max(most);

/** The identity provider of the province or the county: OpenID Connect, code flow with PKCE. */
export const OidcProvider = z.strictObject({
  issuer: z.url({ protocol: /^https?$/ }).max(300),
  clientId: Line,
  /** Shown on the button: “用某某统一身份认证登录”. */
  label: z.string().trim().min(1).max(40),
  /** The claim of the ID token that is the sign-in name here. It decides the first time; then the subject does. */
  claim: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9_:./-]{1,80}$/),
  /** The provider asks for two factors itself, so that none is asked here. */
  secondFactorDone: z.boolean(),
});
export type OidcProvider = z.infer<typeof OidcProvider>;

/** How strict signing in is. GB/T 22239 level 3 8.1.4.1 wants every one of these to be set. */
export const SignInRules = z.strictObject({
  /** A session ends after so many minutes without a call. */
  idleMinutes: minutes(5, 240),
  /** And after so many hours in any case. */
  absoluteHours: minutes(1, 24),
  /** Days until a password must be changed; 0 for never. */
  passwordMaxAgeDays: minutes(0, 720),
  secondFactorFor: z.enum(['everyone', 'administrators', 'nobody']),
  /** Failures of one sign-in name within the window that lock it. */
  lockAfter: minutes(3, 20),
  /** Failures from one address: an office shares an address, so it is more than of one name. */
  lockAddressAfter: minutes(5, 200),
  windowMinutes: minutes(5, 120),
  /** The first lock; each further one lasts twice as long, a day at most. */
  lockMinutes: minutes(1, 240),
});
export type SignInRules = z.infer<typeof SignInRules>;

export const startingRules: SignInRules = {
  idleMinutes: 30,
  absoluteHours: 12,
  passwordMaxAgeDays: 180,
  secondFactorFor: 'everyone',
  lockAfter: 5,
  lockAddressAfter: 20,
  windowMinutes: 15,
  lockMinutes: 15,
};

export const SignInSettings = z.strictObject({
  rules: SignInRules,
  oidc: OidcProvider.nullable(),
  oidcSecretSet: z.boolean(),
  version: Version,
});
export type SignInSettings = z.infer<typeof SignInSettings>;

export const SignInSettingsText = z.strictObject({
  rules: SignInRules,
  oidc: OidcProvider.nullable(),
  /** Left out: the secret stays as it is. */
  oidcSecret: z.string().min(8).max(300).optional(),
  version: Version,
});
export type SignInSettingsText = z.infer<typeof SignInSettingsText>;
