import { matchesOf } from './matches-of.ts';
import type { FoundValue } from './found-value.ts';

const qq = /(?:QQ|扣扣|企鹅号)(?:群|号码|号)?(?:是|为)?[:\s]{0,3}(?<value>[1-9]\d{4,10})(?!\d)/gi;
const wechat =
  /(?:微信|薇信|威信|V信|VX|WX|wechat)(?:号码|号|ID)?(?:是|为)?[:\s]{0,3}(?<value>[a-z][\w-]{5,19}|1[3-9]\d{9})(?![\w-])/gi;

const valuesOf = (text: string, pattern: RegExp, kind: 'qq' | 'wechat'): FoundValue[] =>
  matchesOf(text, pattern).flatMap((match): FoundValue[] => {
    const value = match.groups?.['value'] ?? '';
    const end = match.index + match[0].length;
    return [{ kind, text: value, start: end - value.length, end, sure: true }];
  });

/** Handles of QQ and WeChat, where a word before them says what they are. */
export const readHandles = (text: string): FoundValue[] => [
  ...valuesOf(text, qq, 'qq'),
  ...valuesOf(text, wechat, 'wechat'),
];
