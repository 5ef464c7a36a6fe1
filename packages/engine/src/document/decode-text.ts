import { DocumentRefusal } from './refusal.ts';
import { frequentShare, isGarbled } from './text-score.ts';

export interface DecodedText {
  readonly text: string;
  /** As the Encoding Standard names it: utf-8, gb18030, big5, utf-16le, utf-16be. */
  readonly encoding: string;
}

const decode = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

const markedEncoding = (bytes: Uint8Array): string | null => {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8';
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  return startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : null;
};

/** The names that a page or a header may use for what is decoded as gb18030. */
const canonical = (charset: string): string | null => {
  const name = charset.trim().toLowerCase();
  if (/^(?:gb2312|gbk|gb18030|gb_2312-80|x-gbk|cp936)$/u.test(name)) return 'gb18030';
  return ['utf-8', 'utf8', 'big5', 'utf-16', 'utf-16le', 'utf-16be'].includes(name)
    ? name.replace(/^utf8$/u, 'utf-8')
    : null;
};

const LEAST_SHARE = 0.08;

/** Without a mark: valid UTF-8 is UTF-8; else the encoding under which the text reads like Chinese. */
const guessed = (bytes: Uint8Array): DecodedText | null => {
  const hasNul = bytes.subarray(0, 4000).includes(0);
  const utf8 = hasNul ? null : decode(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  const candidates = hasNul ? ['utf-16le', 'utf-16be'] : ['gb18030', 'big5', 'utf-16le', 'utf-16be'];
  const read = candidates.flatMap((encoding) => {
    const text = decode(bytes, encoding);
    return text === null ? [] : [{ text, encoding, share: frequentShare(text) }];
  });
  const best = read.toSorted((one, other) => other.share - one.share)[0];
  return best && best.share >= LEAST_SHARE ? { text: best.text, encoding: best.encoding } : null;
};

/**
 * The text of a file that is nothing but text. A byte order mark decides, then the charset that the page or the header
 * names, then the bytes themselves. Refuses bytes that give no text in any of UTF-8, GB18030, Big5 and UTF-16.
 */
export const decodeText = (bytes: Uint8Array, charset: string | null): DecodedText => {
  const marked = markedEncoding(bytes);
  const named = marked ?? (charset === null ? null : canonical(charset));
  const text = named === null ? null : decode(bytes, named);
  const decoded = named !== null && text !== null ? { text, encoding: named } : marked === null ? guessed(bytes) : null;
  if (decoded === null || isGarbled(decoded.text)) throw new DocumentRefusal('wrong-encoding');
  return decoded;
};
