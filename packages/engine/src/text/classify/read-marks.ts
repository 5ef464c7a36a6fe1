/** Marks in a text that stand for something else than their letters: speakers, links, masked values. */

const speakers = new Set('主叫 被叫 对方 本人 来电人 接听人 客户 客服 甲 乙 A B'.split(' '));

const isColon = (code: number): boolean => code === 0x3a || code === 0xff1a;
const isLatin = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
/** The half-width sign of a full-width one. */
const narrow = (code: number): number => (code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code);
const isUpper = (code: number): boolean => code >= 0x41 && code <= 0x5a;

/** The end of a speaker's label that begins at `at`, the head of a line; `at` where there is none. */
export const speakerEnd = (text: string, at: number): number => {
  for (let colon = at + 1; colon <= at + 4; colon += 1)
    if (isColon(text.charCodeAt(colon))) return speakers.has(text.slice(at, colon).trim()) ? colon + 1 : at;
  return at;
};

const isX = (code: number): boolean => code === 0x78 || code === 0x58;

/** An `x` of `xx` or `XXX`, which published and masked texts write for a value. */
export const isMasked = (text: string, at: number): boolean => {
  const before = narrow(text.charCodeAt(at - 1));
  const after = narrow(text.charCodeAt(at + 1));
  return (!isLatin(before) || isX(before)) && (!isLatin(after) || isX(after));
};

/** An address is looked for over so many characters, so that a text costs no more than its length. */
const longestLink = 200;

/** Characters that an address of a site is written with. */
const isOfLink = (code: number): boolean =>
  isLatin(code) || isDigit(code) || (code < 0x80 && '.:/?=&%-_#~'.includes(String.fromCharCode(code)));

/** The end of an address such as `http://a.b/c` or `a.cn/x` that begins at `at`; `at` where there is none. */
export const linkEnd = (text: string, at: number, end: number): number => {
  if (!isLatin(text.charCodeAt(at)) && !isDigit(text.charCodeAt(at))) return at;
  let last = at;
  let dots = false;
  while (last < end && last - at < longestLink && isOfLink(text.charCodeAt(last))) {
    const code = text.charCodeAt(last);
    const next = text.charCodeAt(last + 1);
    if (code === 0x2e && isLatin(next) && isLatin(text.charCodeAt(last + 2))) dots = true;
    if (code === 0x3a && next === 0x2f) dots = true;
    last += 1;
  }
  return dots ? last : at;
};

/** What a token stands for of which the value was masked. */
export interface Placeholder {
  readonly stands: 'number' | 'link' | 'name';
  readonly end: number;
}

const tokens: ReadonlyMap<string, Placeholder['stands']> = new Map([
  ['DIGIT', 'number'],
  ['NUMBER', 'number'],
  ['NUM', 'number'],
  ['PHONE', 'number'],
  ['CELLPHONE', 'number'],
  ['BANK', 'number'],
  ['CARD', 'number'],
  ['URL', 'link'],
  ['LINK', 'link'],
  ['NAME', 'name'],
  ['PLACE', 'name'],
  ['ORG', 'name'],
]);

/** Capital letters that name a kind of value, and the tokens of our own masking (`⟦phone:…⟧`). */
export const placeholderAt = (text: string, at: number): Placeholder | null => {
  const code = text.charCodeAt(at);
  if (code === 0x27e6) {
    const close = text.indexOf('⟧', at);
    if (close < 0 || close - at > 32) return null;
    return { stands: text.startsWith('name', at + 1) ? 'name' : 'number', end: close + 1 };
  }
  if (!isUpper(code)) return null;
  let end = at + 1;
  while (end < at + 10 && isUpper(text.charCodeAt(end))) end += 1;
  if (end - at < 3) return null;
  const stands = tokens.get(text.slice(at, end));
  return stands === undefined ? null : { stands, end };
};
