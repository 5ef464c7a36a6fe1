import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFrequentPassword } from './frequent-passwords.ts';
import { passwordFaults } from './password-rules.ts';

describe('length', () => {
  test.each(['marmot-Lake7', 'jq7xw-mv2tk-z', '雪山草原湖泊牦牛格桑花帐篷', 'Tk9#wv2Qpz', '雪山草原A牦牛b湖泊7'])(
    '%s is long enough',
    (password) => expect(passwordFaults(password, 'office01')).toEqual([]),
  );

  test.each(['Tk9#wv2Qp', 'jq7xwmv2tkz', 'tk9wv2qpzr', '雪山草原湖泊牦牛'])('%s is too short', (password) =>
    expect(passwordFaults(password, 'office01')).toContain('too-short'),
  );

  test('a character outside the basic plane counts once', () => {
    expect(passwordFaults('𠀀𠀁𠀂𠀃𠀄𠀅', 'office01')).toContain('too-short');
  });
});

describe('frequent passwords', () => {
  test.each([
    'P@ssw0rd2026!',
    'Admin@123456',
    'admin1234567',
    'Woaini1314520',
    'woaizhongguo',
    'Qwer1234!@#$',
    'qwertyuiop12',
    '1qaz2wsx3edc',
    '1q2w3e4r5t6y1q2w3e4r5t6y',
    '123456789012',
    '888888888888',
    'abcabcabcabc',
    'Aa123456789.',
    'iloveyou@2025',
    'Huawei@12345',
    'Welcome2024!!',
    'yushu2026yushu',
    'passwordpassword',
    'nmzxcvbnmasdfghjkl',
  ])('%s is refused', (password) => expect(passwordFaults(password, 'office01')).toContain('too-frequent'));

  test.each(['correct horse battery', 'cuoe-dbi7-Yak', '扎西德勒早上好雪山下', 'tent7Yak_river', 'xk2vq9pmw4hz'])(
    '%s is accepted',
    (password) => expect(isFrequentPassword(password)).toBe(false),
  );

  test('digits and marks around a stem never save it', () => {
    const marks = fc.string({ unit: fc.constantFrom(...'0246813579.!#-_'), maxLength: 12 });
    fc.assert(
      fc.property(marks, fc.constantFrom('password', 'Admin', 'WOAINI', 'qwerty'), marks, (before, stem, after) => {
        expect(isFrequentPassword(before + stem + after)).toBe(true);
      }),
    );
  });

  test('random ones of twelve characters are practically never taken for frequent', () => {
    const unit = fc.constantFrom(...'abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789');
    const drawn = fc.sample(fc.string({ unit, minLength: 12, maxLength: 12 }), { numRuns: 2000, seed: 7 });
    expect(drawn.filter(isFrequentPassword).length).toBeLessThanOrEqual(20);
  });
});

test('a password that contains the login is refused in any case of letters', () => {
  expect(passwordFaults('tent-Zhaxi.01-river', 'zhaxi.01')).toEqual(['contains-login']);
});
