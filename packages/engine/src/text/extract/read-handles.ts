import { matchesOf } from '../../intake/matches-of.ts';
import { foldDigits } from './fold-text.ts';
import type { Found, FoundType } from './found.ts';
import { valueIn } from './value-in.ts';

/** What stands between the word for an app and the handle: 号：, 账号是, (ID: @. */
const between = String.raw`(?:\((?:telegram|tg|同号)\))?(?:\s?(?:群号|群|频道|号码|账号|帐号|账户|号|ID|联系|备用|小号|客服|搜索?|添加|加|私|找|就?[是为叫])){0,3}(?:[:,\s(“"「【@]|\p{Extended_Pictographic}|\uFE0F){0,4}`;
const wechat = String.raw`微 ?信|薇 ?信|威信|徽信|卫星|V ?信|(?:微|薇|威|V)[^\p{L}\p{N}\s:]{1,3}信|wei ?信|加了?好友|加我?[V微薇]|\+ ?[V微薇][^\p{L}\p{N}\s:]{0,2}|(?<![A-Za-z])(?:VX|WX|V(?=:)|we ?chat)`;
const qq = String.raw`(?<![A-Za-z])QQ|扣 ?[扣Q]|群号|叩叩|抠抠|Q我|球球|企鹅|加Q|(?<![A-Za-z])Q(?=群|号|:)`;
const telegram = String.raw`(?<![A-Za-z])(?:telegram|tg)|电报|纸?飞机`;

interface Reading {
  readonly type: FoundType;
  readonly pattern: RegExp;
  readonly confidence: number;
}

const qqReading: Reading = {
  type: 'qq',
  pattern: new RegExp(
    `(?:${qq})${between}(?<value>[1-9]\\d{4,10}|[1-9](?: \\d){4,10}|[1-9]\\d{2,5}(?:[ -]\\d{3,6}){1,2})(?!\\d|[ -]\\d)`,
    'giu',
  ),
  confidence: 0.9,
};

/**
 * Right after the word for the app; then, less sure, further on in the sentence: a name of letters with a digit or _ in
 * it, a second one after the first (改成A，他的是B), or a number that is called one.
 */
const readings: readonly Reading[] = [
  {
    type: 'wechat',
    pattern: new RegExp(
      `(?:${wechat})${between}(?<value>[a-z][\\w\u2469-\u2473-]{5,19}|[a-z](?: [a-z0-9_-]){5,19}|1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4})(?![\\w-]|\\.[a-z]| [a-z0-9](?![a-z0-9]))`,
      'giu',
    ),
    confidence: 0.9,
  },
  {
    type: 'telegram',
    pattern: new RegExp(`(?:${telegram})${between}(?<value>[a-z][a-z0-9_]{4,31})(?!\\w|\\.[a-z])`, 'giu'),
    confidence: 0.9,
  },
  {
    type: 'wechat',
    pattern: /微信[^\n。A-Za-z]{1,24}?(?<value>[a-z](?=[a-z-]{0,18}[\d_])[\w-]{5,19})(?![\w@-]|\.[a-z])/gi,
    confidence: 0.6,
  },
  {
    type: 'telegram',
    pattern: /(?:telegram|电报|飞机)[^\n。A-Za-z0-9@]{1,8}@(?<value>[a-z][a-z0-9_]{4,31})(?!\w)/gi,
    confidence: 0.6,
  },
  { type: 'qq', pattern: /QQ[^\n。A-Za-z\d]{1,12}号是?:?(?<value>[1-9]\d{5,10})(?!\d)/gi, confidence: 0.6 },
  { type: 'qq', pattern: /(?<!\d)(?<value>[1-9]\d{5,10})(?:是|这个?)QQ/gi, confidence: 0.6 },
  {
    type: 'wechat',
    pattern:
      /微信[^\n。A-Za-z]{1,24}?[a-z][\w-]{5,19}[^\n。A-Za-z]{1,12}?(?<value>[a-z](?=[a-z-]{0,18}[\d_])[\w-]{5,19})(?![\w@-]|\.[a-z])/gi,
    confidence: 0.6,
  },
  qqReading,
];

/** Other apps by the words for them; the handle is named by the key. */
const apps: Readonly<Record<string, string>> = {
  bat: '蝙蝠|batchat',
  douyin: '抖音',
  kuaishou: '快手',
  xiaohongshu: '小红书',
  momo: '陌陌',
  tantan: '探探',
  soul: 'soul',
  weibo: '微博',
  alipay: '支付宝',
  dingtalk: '钉钉',
  skype: 'skype',
  potato: '土豆',
  facebook: 'facebook|脸书',
  instagram: 'instagram',
  line: 'line',
};
const keyOf = (word: string): string =>
  Object.entries(apps).find(([, words]) => words.split('|').includes(word.toLowerCase()))?.[0] ?? word;
/** Either 号, 账号 and the like or a sign stands before the handle: 抖音100万粉 names none. */
const others = new RegExp(
  `(?<app>(?:${Object.values(apps).join('|')}))(?:\\s?(?:号码|账号|帐号|账户|号|ID|名|昵称)\\s?(?:是|为)?[:\\s(“"@]{0,3}|[^\\n。;A-Za-z0-9]{0,8}?(?:账号|ID)[:\\s]{0,2}|[^\\n。;,A-Za-z0-9:]{0,5}[:@]\\s?|[^\\n。;,A-Za-z0-9]{0,6}(?=[a-z][\\w.]{3,29}\\d))(?<value>[a-z0-9][\\w.-]{4,29})(?![\\w@-])`,
  'giu',
);
/** Handles in Chinese, where an @ begins them. */
const calledOut = /(?<app>微博|抖音|快手|小红书)\s?@\s?(?<value>[\u3400-\u9FFF\w-]{2,20})/g;
/** The handle first, and then what it is of: abc_123是他飞机号, 123456(QQ群). */
const reversed =
  /(?<![\w@.-])(?<value>[a-z][a-z0-9_-]{4,30}|[1-9]\d{4,10})\s?(?:是[我他她]?的?|\()(?:(?<telegram>飞机|电报)|(?<wechat>微信)|(?<qq>QQ))[号群]?/gi;
const isPhone = /^1[3-9]\d{9}$/;

/** ⑩ to ⑳ as numbers: two digits in place of one sign, which folding leaves alone. */
const plain = (value: string): string =>
  value.replaceAll(/[\u2469-\u2473]/g, (sign) => String((sign.codePointAt(0) ?? 0) - 0x245f));

const byPattern = ({ type, pattern, confidence }: Reading, text: string): Found[] =>
  matchesOf(text, pattern).map((match) => {
    const { value, ...place } = valueIn(match);
    const isParted = type === 'qq' || /^1[\d -]+$|^\w(?: \S)+$/.test(value);
    const joined = isParted ? value.replaceAll(/[ -]/g, '') : value;
    return { type, value: plain(joined).toLowerCase(), ...place, confidence };
  });

const reversedOf = (text: string): Found[] =>
  matchesOf(text, reversed).flatMap((match): Found[] => {
    const { value = '', ...of } = match.groups ?? {};
    const type = (['telegram', 'wechat', 'qq'] as const).find((one) => of[one] !== undefined);
    if (type === undefined || (type === 'qq') !== /^\d+$/.test(value)) return [];
    return [{ type, value: value.toLowerCase(), start: match.index, end: match.index + value.length, confidence: 0.8 }];
  });

const othersOf = (text: string): Found[] =>
  [...matchesOf(text, others), ...matchesOf(text, calledOut)].flatMap((match): Found[] => {
    const { value: said, start } = valueIn(match);
    const name = said.replace(/[.-]+$/, '');
    if (isPhone.test(name)) return [];
    const value = `${keyOf(match.groups?.['app'] ?? '')}:${name.toLowerCase()}`;
    return [{ type: 'handle', value, start, end: start + name.length, confidence: 0.8 }];
  });

/**
 * Handles of WeChat, QQ (also in Chinese digits), Telegram and other apps, where a word for the app stands before them.
 * `digits`: the text with its Chinese digits as digits.
 */
export const readHandles = (text: string, digits: string = foldDigits(text)): Found[] => [
  ...readings.flatMap((reading) => byPattern(reading, text)),
  ...(digits === text ? [] : byPattern(qqReading, digits)),
  ...othersOf(text),
  ...reversedOf(text),
];
