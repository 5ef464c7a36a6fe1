import { expect, test } from 'vitest';
import { whoseValue } from './whose-value.ts';

const value = '6228480000000000001';
const whose = (before: string): string => whoseValue(`${before}${value}`, before.length);

test.each([
  ['受害人手机号', 'victims'],
  ['报警人名下账号', 'victims'],
  ['被害人微信号', 'victims'],
  ['对方让受害人提供验证码，本人名下银行卡', 'victims'],
  ['受害人向对方账号', 'theirs'],
  ['受害人转账至账号', 'theirs'],
  ['对方自称客服，其账户', 'theirs'],
  ['对方让我向账户', 'theirs'],
  ['受害人接到陌生来电', 'theirs'],
  ['对方失联。账号', 'unsaid'],
  ['受害人拨打电话', 'unsaid'],
  ['受害人被拉进群', 'unsaid'],
  ['对方让受害人下载软件，软件显示', 'unsaid'],
  ['账号', 'unsaid'],
])('%s…: %s', (before, expected) => {
  expect(whose(before)).toBe(expected);
});
