import { matchesOf } from '../../intake/matches-of.ts';
import type { Found, FoundType } from './found.ts';

interface Mark {
  readonly type: FoundType;
  readonly pattern: RegExp;
  /** What must stand in a text for the pattern to be tried, as far as one piece does. */
  readonly needs?: string;
  readonly confidence: number;
}

const octet = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤测';

/** What is known by its form or by the word before it; every pattern is bounded. */
const marks: readonly Mark[] = [
  {
    type: 'email',
    needs: '@',
    pattern: /(?<![\w.+-])(?<value>[A-Za-z0-9][\w.+-]{0,63}@(?:[A-Za-z0-9-]{1,63}\.){1,5}[A-Za-z]{2,24})(?![\w-])/g,
    confidence: 0.9,
  },
  {
    type: 'ip',
    needs: '.',
    pattern: new RegExp(`(?<![\\w.])(?<value>${octet}(?:\\.${octet}){3})(?![\\w]|\\.\\d)`, 'g'),
    confidence: 0.9,
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
    type: 'telegram',
    pattern:
      /(?:telegram|tg|电报|飞机|纸飞机)(?:号|群|账号|id)?(?:是|为)?[:\s]{0,3}@?(?<value>[a-z][a-z0-9_]{4,31})(?!\w)/gi,
    confidence: 0.9,
  },
  {
    type: 'qq',
    pattern: /(?:QQ|扣扣|企鹅号?|叩叩)(?:群|号码|号)?(?:是|为)?[:\s]{0,3}(?<value>[1-9]\d{4,10})(?!\d)/gi,
    confidence: 0.9,
  },
  {
    type: 'wechat',
    pattern:
      /(?:微信|薇信|威信|徽信|卫星|V信|加V|加微|加薇|VX|WX|wechat)(?:号码|号|ID)?(?:是|为)?[:\s]{0,3}(?<value>[a-z][\w-]{5,19}|1[3-9]\d{9})(?![\w-])/gi,
    confidence: 0.9,
  },
  {
    type: 'plate',
    pattern:
      /(?<value>[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][ ·•.]?(?:[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳]|[DF][A-HJ-NP-Z0-9]\d{4}|\d{5}[DF]))(?![A-Za-z0-9])/g,
    confidence: 0.9,
  },
  {
    type: 'name',
    pattern: new RegExp(
      `(?:我叫|名叫|我是|联系人:?|姓名:|受害人|事主|嫌疑人)\\s?(?<value>[${surnames}][\\u3400-\\u9FFF]{1,2})(?=[,.;:、。()\\s\\d]|$)`,
      'g',
    ),
    confidence: 0.8,
  },
  { type: 'unit', needs: '自称', pattern: /自称(?:是|为)?(?<value>[\u3400-\u9FFF]{2,20}?)的/g, confidence: 0.8 },
  {
    type: 'unit',
    pattern: /(?:单位|公司名称|工作单位)\s?(?:为|是|:)\s?(?<value>[\u3400-\u9FFF()]{2,30})/g,
    confidence: 0.9,
  },
  {
    type: 'app',
    pattern: /[《“"「【](?<value>[^《》“”"「」【】\n]{1,20})[》”"」】]\s?(?:APP|软件|应用|平台)/gi,
    confidence: 0.9,
  },
  {
    type: 'app',
    pattern: /(?:下载|安装|打开|登录)(?:了|一个|名为|叫)?(?<value>[\u3400-\u9FFFA-Za-z0-9]{2,12}?)(?:APP|软件)/gi,
    confidence: 0.7,
  },
];

const normal = (type: FoundType, value: string): string => {
  if (type === 'plate') return value.replaceAll(/[ ·•.]/g, '');
  return ['email', 'ip', 'telegram', 'wechat', 'domain'].includes(type) ? value.toLowerCase() : value;
};

const markedBy = ({ type, pattern, confidence }: Mark, text: string): Found[] =>
  matchesOf(text, pattern).flatMap((match): Found[] => {
    const value = match.groups?.['value'] ?? '';
    const start = match.index + match[0].lastIndexOf(value);
    return value === '' ? [] : [{ type, value: normal(type, value), start, end: start + value.length, confidence }];
  });

/** Mail and network addresses, packages, handles, plates, and names, units and apps where a word marks them. */
export const readMarked = (text: string): Found[] =>
  marks.flatMap((mark) => (mark.needs === undefined || text.includes(mark.needs) ? markedBy(mark, text) : []));
