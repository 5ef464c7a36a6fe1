import { z } from 'zod';
import { Moment } from '../values.ts';
import { Passkey, PasskeySigned } from './passkeys.ts';
import { SessionStage } from './sessions.ts';

/** The six digits of an authenticator app (RFC 6238). */
export const TotpCode = z
  .string()
  .trim()
  .regex(/^[0-9]{6}$/, '请输入 6 位数字');
/** One of the ten codes printed at enrolment; spaces, dashes and case do not matter. */
export const RecoveryCode = z.string().trim().min(8).max(24);

const byTotp = z.strictObject({ by: z.literal('totp'), code: TotpCode });
const byPasskey = z.strictObject({ by: z.literal('passkey'), signed: PasskeySigned });

/** How somebody who has given the password proves the second factor. */
export const SecondFactorProof = z.discriminatedUnion('by', [
  byTotp,
  z.strictObject({ by: z.literal('recovery-code'), code: RecoveryCode }),
  byPasskey,
]);
export type SecondFactorProof = z.infer<typeof SecondFactorProof>;

/** How somebody who is signed in shows that it is still them, before a dangerous act. */
export const PresenceProof = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('password'), password: z.string().min(1).max(200) }),
  byTotp,
  byPasskey,
]);
export type PresenceProof = z.infer<typeof PresenceProof>;

/** An authenticator app to be set up: the address is shown as a QR code, the secret beside it for typing. */
export const TotpOffer = z.strictObject({ address: z.string().startsWith('otpauth://'), secret: z.string() });
export type TotpOffer = z.infer<typeof TotpOffer>;

/** After enrolling. Recovery codes come with the first factor only, and are shown this once. */
export const Enrolled = z.strictObject({
  stage: SessionStage,
  recoveryCodes: z.array(z.string()).nullable(),
});
export type Enrolled = z.infer<typeof Enrolled>;

export const SecondFactors = z.strictObject({
  /** Since when an authenticator app is enrolled. */
  totpSince: Moment.nullable(),
  passkeys: z.array(Passkey),
  recoveryCodesLeft: z.number().int().min(0).max(10),
  /** Whether the last factor may be removed, or the settings ask for one. */
  required: z.boolean(),
});
export type SecondFactors = z.infer<typeof SecondFactors>;
