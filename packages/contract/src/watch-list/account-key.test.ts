import { expect, test } from 'vitest';
import { accountKey } from './account-key.ts';

test('a number is compared without blanks, hyphens and full-width signs', () => {
  expect(accountKey('６２２８ 4800-0000 ab')).toBe('622848000000AB');
  expect(accountKey('测试')).toBeNull();
});
