import { z } from 'zod';
import { Abilities, Moment } from '../values.ts';

/** What the security administrator sees of a person's sign-in; abilities are named by endpoint id. */
export const SignInState = z.strictObject({
  /** No password yet: `resetPassword` gives the first one. */
  password: z.enum(['none', 'temporary', 'own']),
  passwordSetAt: Moment.nullable(),
  secondFactors: z.array(z.enum(['totp', 'passkey'])),
  lockedUntil: Moment.nullable(),
  lastSignInAt: Moment.nullable(),
  devices: z.number().int(),
  undertakingAcceptedAt: Moment.nullable(),
  oidcLinked: z.boolean(),
  abilities: Abilities,
});
export type SignInState = z.infer<typeof SignInState>;

/** A password that opens nothing but the page where the person chooses their own. Shown this once. */
export const TemporaryPassword = z.strictObject({ temporaryPassword: z.string(), validUntil: Moment });
export type TemporaryPassword = z.infer<typeof TemporaryPassword>;
