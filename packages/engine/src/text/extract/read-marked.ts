import { matchesOf } from '../../intake/matches-of.ts';
import type { Found, FoundType } from './found.ts';
import { valueIn } from './value-in.ts';

interface Mark {
  readonly type: FoundType;
  readonly pattern: RegExp;
  /** What must stand in a text for the pattern to be tried, as far as one piece does. */
  readonly needs?: string;
  readonly confidence: number;
  /** What does not stand right before it. */
  readonly after?: RegExp;
}

const octet = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';

/** What is known by its form or by the word before it; every pattern is bounded. */
const marks: readonly Mark[] = [
  {
    type: 'email',
    pattern:
      /(?<![\w.+-])(?<value>[A-Za-z0-9][\w.+-]{0,63}(?:@|[[(【] ?(?:at|@) ?[\])】])(?:[A-Za-z0-9-]{1,63}\.){1,5}[A-Za-z]{2,24})(?![\w-])/g,
    confidence: 0.9,
  },
  {
    type: 'ip',
    needs: '.',
    pattern: new RegExp(`(?<![\\w.])(?<value>${octet}(?:(?:\\.|\\[\\.\\])${octet}){3})(?![\\w]|\\.\\d)`, 'g'),
    confidence: 0.9,
    after: /(?:版本|固件|系统|version|OS|v)号?(?:为|是)?[:\s]{0,2}$/i,
  },
  {
    type: 'ip',
    needs: ':',
    pattern:
      /(?<![\w:])(?<value>(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6})(?![\w:])/gi,
    confidence: 0.9,
  },
  {
    type: 'package',
    needs: '.',
    pattern:
      /(?<![\w.@/-])(?<value>(?:com|cn|org|net|io)\.[a-z][a-z0-9_]{0,40}(?:\.(?!(?:com|cn|net|org|io|top|vip|xyz|cc)(?!\w))[a-z][a-z0-9_]{0,40}){1,4})(?![\w./-])/g,
    confidence: 0.8,
  },
  {
    type: 'plate',
    pattern:
      /(?<value>[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][ ·•.-]?(?:[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳]|[DF][A-HJ-NP-Z0-9]\d{4}|\d{5}[DF]))(?![A-Za-z0-9])/gi,
    confidence: 0.9,
  },
  {
    type: 'app',
    pattern: /[《“"「【](?<value>[^《》“”"「」【】\n]{1,20})[》”"」】]\s?的?(?:APP|软件|应用|平台|小程序|网站)/gi,
    confidence: 0.9,
  },
  {
    type: 'app',
    pattern:
      /(?:APP|软件|应用|平台|小程序)\s?(?:名为|名叫|名称为?|叫做?|是|为|:)\s?[《“"「【](?<value>[^《》“”"「」【】\n]{1,20})[》”"」】]/gi,
    confidence: 0.9,
  },
  {
    type: 'app',
    pattern:
      /(?:下载|安装)(?:了|并安装了?)?(?:一[个款])?(?:名为|名叫|叫做?)?[《“"「](?<value>[^《》“”"「」\n]{1,20})[》”"」]/g,
    confidence: 0.7,
  },
  {
    type: 'app',
    pattern:
      /\b(?:download|install|open)(?: the| our| an?)? (?<value>[A-Z][\w.-]{1,20}(?: [A-Z][\w.-]{1,20}){0,2}?) ?app\b/gi,
    confidence: 0.7,
  },
  {
    type: 'app',
    pattern: /(?:下载|安装|打开|登录)(?:了|一个|名为|叫)?(?<value>[\u3400-\u9FFFA-Za-z0-9]{2,12}?)(?:APP|软件)/gi,
    confidence: 0.7,
  },
];

/** What names a kind of app and none. */
const anyApp = /^(?:反诈|杀毒|聊天|会议|办公|投资|理财|贷款|炒股|远程|共享|手机|购物|交友|相关|该|此|这个|那个|某个?)$/;

const normal = (type: FoundType, value: string): string => {
  if (type === 'email') return value.toLowerCase().replace(/[[(【] ?(?:at|@) ?[\])】]/, '@');
  if (type === 'plate') return value.replaceAll(/[ ·•.-]/g, '').toUpperCase();
  return type === 'ip' ? value.toLowerCase().replaceAll(/[[\]]/g, '') : value;
};

const markedBy = ({ type, pattern, confidence, after }: Mark, text: string): Found[] =>
  matchesOf(text, pattern).flatMap((match): Found[] => {
    const { value, ...place } = valueIn(match);
    if (type === 'app' && anyApp.test(value)) return [];
    if (after?.test(text.slice(Math.max(0, place.start - 12), place.start))) return [];
    return value === '' ? [] : [{ type, value: normal(type, value), ...place, confidence }];
  });

/** Mail and network addresses, packages, plates, and apps where a word marks them. */
export const readMarked = (text: string): Found[] =>
  marks.flatMap((mark) => (mark.needs === undefined || text.includes(mark.needs) ? markedBy(mark, text) : []));
