import { HOTP, Secret, TOTP } from 'otpauth';

/** What authenticator apps all know (RFC 6238 with the values every app assumes). */
const form = { algorithm: 'SHA1', digits: 6, period: 30 } as const;

/** A new secret of 160 bits in base32, as RFC 4226 4 R6 recommends. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** The otpauth address that an app reads from the QR code. */
export const totpAddress = (secret: string, login: string): string =>
  new TOTP({ ...form, issuer: '联防反诈', label: login, secret: Secret.fromBase32(secret) }).toString();

/**
 * The 30-second step whose code this is, or null. The step before and the one after are taken too: clocks differ.
 * Comparing takes the same time whichever digit is wrong.
 */
export const stepOfCode = (secret: string, code: string, now: Temporal.Instant): number | null => {
  const step = Math.floor(now.epochMilliseconds / 1000 / form.period);
  const { algorithm, digits } = form;
  const counted = { secret: Secret.fromBase32(secret), algorithm, digits, counter: step, window: 1 };
  const delta = HOTP.validate({ ...counted, token: code });
  return delta === null ? null : step + delta;
};
