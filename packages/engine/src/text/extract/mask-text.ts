import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { extractText } from './extract-text.ts';
import type { Found, FoundType } from './found.ts';

/** What belongs to a person. */
export const personTypes: readonly FoundType[] = [
  'phone',
  'account',
  'id',
  'qq',
  'wechat',
  'telegram',
  'handle',
  'email',
  'crypto',
  'ip',
  'plate',
  'name',
];

const tokenForm = /⟦[a-z]{2,10}:[a-p]{16}⟧/g;
const letters = 'abcdefghijklmnop';

/** Letters only, so that a token is never read as a number when masked text is read again; 64 bits. */
const tokenOf = ({ type, value }: Found, key: Uint8Array): string => {
  const hash = hmac(sha256, key, new TextEncoder().encode(`${type}\n${value}`)).subarray(0, 8);
  return `⟦${type}:${[...hash].map((byte) => `${letters[byte >> 4] ?? ''}${letters[byte & 15] ?? ''}`).join('')}⟧`;
};

/** Masked text, and what each token in it stands for: whoever holds the second can undo the first, nobody else. */
export interface Masked {
  readonly text: string;
  readonly tokens: ReadonlyMap<string, string>;
}

/**
 * Replaces persons' identifiers by tokens: under one key the same value, however written, always has the same token.
 * `now` is ISO 8601. Throws RangeError for a key of fewer than 16 bytes.
 */
export const maskText = (text: string, key: Uint8Array, now: string): Masked => {
  if (key.length < 16) throw new RangeError('A key has at least 16 bytes.');
  const tokens = new Map<string, string>();
  const pieces: string[] = [];
  let end = 0;
  // Tokens that a text carries already stay as they are.
  const bare = text.replaceAll(tokenForm, (token) => '。'.repeat(token.length));
  for (const found of extractText(bare, now)) {
    if (!personTypes.includes(found.type)) continue;
    const token = tokenOf(found, key);
    tokens.set(token, found.value);
    pieces.push(text.slice(end, found.start), token);
    end = found.end;
  }
  return { text: [...pieces, text.slice(end)].join(''), tokens };
};

/** Puts normalised values back where the holder of the tokens knows them; other tokens stay. */
export const unmaskText = (text: string, tokens: ReadonlyMap<string, string>): string =>
  text.replaceAll(tokenForm, (token) => tokens.get(token) ?? token);
