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
  /** As many digits as such numbers have; 0 where it may be any number, or none. */
  readonly digits: number;
  readonly end: number;
}

const ofAccounts = 16;
const ofPhones = 11;

const tokens: ReadonlyMap<string, Omit<Placeholder, 'end'>> = new Map([
  ['DIGIT', { stands: 'number', digits: 0 }],
  ['NUMBER', { stands: 'number', digits: 0 }],
  ['NUM', { stands: 'number', digits: 0 }],
  ['PHONE', { stands: 'number', digits: ofPhones }],
  ['CELLPHONE', { stands: 'number', digits: ofPhones }],
  ['BANK', { stands: 'number', digits: ofAccounts }],
  ['CARD', { stands: 'number', digits: ofAccounts }],
  ['URL', { stands: 'link', digits: 0 }],
  ['LINK', { stands: 'link', digits: 0 }],
  ['NAME', { stands: 'name', digits: 0 }],
  ['PLACE', { stands: 'name', digits: 0 }],
  ['ORG', { stands: 'name', digits: 0 }],
]);

/** The tokens of our own masking say what was there: `⟦phone:…⟧`. */
const maskedDigits = (kind: string): number => {
  if (kind.startsWith('phone')) return ofPhones;
  return kind.startsWith('card') || kind.startsWith('account') ? ofAccounts : 0;
};

/** Capital letters that name a kind of value, and the tokens of our own masking (`⟦phone:…⟧`). */
export const placeholderAt = (text: string, at: number): Placeholder | null => {
  const code = text.charCodeAt(at);
  if (code === 0x27e6) {
    const close = text.indexOf('⟧', at);
    if (close < 0 || close - at > 32) return null;
    const kind = text.slice(at + 1, close);
    return { stands: kind.startsWith('name') ? 'name' : 'number', digits: maskedDigits(kind), end: close + 1 };
  }
  if (!isUpper(code)) return null;
  let end = at + 1;
  while (end < at + 10 && isUpper(text.charCodeAt(end))) end += 1;
  if (end - at < 3) return null;
  const token = tokens.get(text.slice(at, end));
  return token === undefined ? null : { ...token, end };
};
