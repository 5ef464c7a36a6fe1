import { expect, test } from 'vitest';
import { createTextFolder } from './fold-text.ts';
import { shapeNames } from './text-shapes.ts';

const fold = createTextFolder();

/** Each shape that a text has, with the words that show it. */
const shapesOf = (text: string): Record<string, string> => {
  const { from, to } = fold(text).shapes;
  return Object.fromEntries(
    shapeNames.flatMap((name, at) => {
      const first = from[at] ?? -1;
      return first < 0 ? [] : [[name, text.slice(first, to[at])]];
    }),
  );
};

test('accounts and telephones are told by their digits, grouped, masked or in full width', () => {
  expect(shapesOf('农行 0000 1234 5678 9012 张伟')).toEqual({ account: '0000 1234 5678 9012' });
  expect(shapesOf('卡号0000********9012，电话０００－1234-5678')).toEqual({ account: '0000********9012' });
  expect(shapesOf('致电 000-1234-5678')).toEqual({ phone: '000-1234-5678' });
  expect(shapesOf('验证码123456，共 1280.50 元')).toEqual({});
});

test('tokens of masked texts stand for what was masked', () => {
  expect(shapesOf('工行 BANK NAME')).toEqual({ account: 'BANK' });
  expect(shapesOf('⟦phone:abcdefghijklmnop⟧来电')).toEqual({ phone: '⟦phone:abcdefghijklmnop⟧' });
  expect(shapesOf('登录URL领取')).toEqual({ link: 'URL' });
});

test('a sender in brackets and an address of a site', () => {
  expect(shapesOf('【某行】请登录 https://a1.example/x')).toEqual({ signature: '【', link: 'https://a1.example/x' });
});

test('a number of any length is read once', () => {
  expect(shapesOf('1'.repeat(100_000))).toEqual({});
  expect(shapesOf('1-'.repeat(50_000))).toEqual({});
});
