import { expect, test } from 'vitest';
import { hashPassword, isHashedAt, productionCost, verifyPassword } from './password-hash.ts';

test('a password is hashed with argon2id at the production cost where nothing else is said', async () => {
  const hashed = await hashPassword('雪山草原格桑花开2026');
  expect(hashed).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(isHashedAt(hashed)).toBe(true);
  expect(await verifyPassword(hashed, '雪山草原格桑花开2026')).toBe(true);
  expect(await verifyPassword(hashed, '雪山草原格桑花开2027')).toBe(false);
});

test('the production cost is at least what OWASP asks for', () => {
  expect(productionCost.memoryKiB * productionCost.passes).toBeGreaterThanOrEqual(19_456 * 2);
});

test('a hash made at another cost is told apart, and each has its own salt', async () => {
  const cheap = { memoryKiB: 1024, passes: 1, lanes: 1 };
  const hashed = await hashPassword('同一个密码', cheap);
  expect(isHashedAt(hashed)).toBe(false);
  expect(isHashedAt(hashed, cheap)).toBe(true);
  expect(hashed).not.toBe(await hashPassword('同一个密码', cheap));
});
