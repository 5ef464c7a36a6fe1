import { z } from 'zod';
import { Moment } from '../values.ts';

const Base64Url = z
  .string()
  .min(1)
  .max(16_384)
  .regex(/^[A-Za-z0-9_-]+$/);
const Extensions = z.record(z.string().max(60), z.unknown());
const attachment = z.enum(['platform', 'cross-platform']).optional();

/** What `startRegistration` of the browser takes (WebAuthn level 3, PublicKeyCredentialCreationOptionsJSON). */
export const PasskeyCreation = z.looseObject({ challenge: Base64Url });
/** What `startAuthentication` of the browser takes (PublicKeyCredentialRequestOptionsJSON). */
export const PasskeyRequest = z.looseObject({ challenge: Base64Url });

/** What the browser gives back after making a passkey. */
export const PasskeyMade = z.strictObject({
  id: Base64Url,
  rawId: Base64Url,
  type: z.literal('public-key'),
  authenticatorAttachment: attachment,
  clientExtensionResults: Extensions,
  response: z.strictObject({
    clientDataJSON: Base64Url,
    attestationObject: Base64Url,
    authenticatorData: Base64Url.optional(),
    transports: z.array(z.string().max(30)).max(10).optional(),
    publicKeyAlgorithm: z.number().int().optional(),
    publicKey: Base64Url.optional(),
  }),
});
export type PasskeyMade = z.infer<typeof PasskeyMade>;

/** What the browser gives back after signing a challenge with a passkey. */
export const PasskeySigned = z.strictObject({
  id: Base64Url,
  rawId: Base64Url,
  type: z.literal('public-key'),
  authenticatorAttachment: attachment,
  clientExtensionResults: Extensions,
  response: z.strictObject({
    clientDataJSON: Base64Url,
    authenticatorData: Base64Url,
    signature: Base64Url,
    userHandle: Base64Url.optional(),
  }),
});
export type PasskeySigned = z.infer<typeof PasskeySigned>;

export const PasskeyId = z.uuid().brand('PasskeyId');
export type PasskeyId = z.infer<typeof PasskeyId>;

export const PasskeyName = z.string().trim().min(1).max(60);

export const Passkey = z.strictObject({
  id: PasskeyId,
  name: PasskeyName,
  addedAt: Moment,
  lastUsedAt: Moment.nullable(),
  /** Kept in a vendor's account and usable on several devices. */
  synced: z.boolean(),
});
export type Passkey = z.infer<typeof Passkey>;
