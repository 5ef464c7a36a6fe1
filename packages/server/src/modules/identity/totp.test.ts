import { Secret, TOTP } from 'otpauth';
import { expect, test } from 'vitest';
import { newTotpSecret, stepOfCode, totpAddress } from './totp.ts';

/** The secret of RFC 6238 appendix B: the ASCII digits 12345678901234567890. */
const rfcSecret = Secret.fromUTF8('12345678901234567890').base32;
const at = (seconds: number): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(seconds * 1000);

test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
])('the code of second %i is the last six digits of the vector in RFC 6238', (second, code) => {
  expect(stepOfCode(rfcSecret, code, at(second))).toBe(Math.floor(second / 30));
});

test('the neighbouring steps are taken, those beyond are not', () => {
  expect(stepOfCode(rfcSecret, '287082', at(59 + 30))).toBe(1);
  expect(stepOfCode(rfcSecret, '287082', at(59 - 30))).toBe(1);
  expect(stepOfCode(rfcSecret, '287082', at(59 + 61))).toBeNull();
});

test('a code of another secret is refused', () => {
  expect(stepOfCode(newTotpSecret(), '287082', at(59))).toBeNull();
});

test('the address gives an app the secret, the issuer and the name', () => {
  const secret = newTotpSecret();
  const address = new URL(totpAddress(secret, 'office01'));
  expect(address.protocol).toBe('otpauth:');
  expect(address.searchParams.get('secret')).toBe(secret);
  expect(address.searchParams.get('issuer')).toBe('联防反诈');
  const app = new TOTP({ secret: Secret.fromBase32(address.searchParams.get('secret') ?? '') });
  expect(stepOfCode(secret, app.generate({ timestamp: 0 }), at(0))).toBe(0);
  expect(Buffer.from(Secret.fromBase32(secret).buffer)).toHaveLength(20);
});
