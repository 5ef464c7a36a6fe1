import { ByteCursor } from './byte-cursor.ts';
import { readIsoTime } from './iso-time.ts';
import { compileTimePattern, type ReadTime } from './time-pattern.ts';

/** Units in which times are numbers, in milliseconds; they count from 1 January 1970, UTC. */
export const timeUnits = { ms: 1, s: 1000, hour: 3_600_000, day: 86_400_000 } as const;

export type TimeUnit = keyof typeof timeUnits;

export const isTimeUnit = (word: string): word is TimeUnit => Object.hasOwn(timeUnits, word);

const decoder = new TextDecoder();
const encoder = new TextEncoder();

const readNumber =
  (unit: number): ReadTime =>
  (cursor) => {
    const whole = cursor.number(1, 15) * unit;
    const fraction = cursor.skip(0x2e) ? cursor.thousandths() : 0;
    return cursor.isEnd ? whole + Math.floor((fraction * unit) / 1000) : NaN;
  };

/** How a column writes its times: a unit, `iso`, or a pattern. */
export interface TimeFormat {
  readonly word: string;
  /** Milliseconds since 1970 of the bytes [start, end), NaN where they are no time of this format. */
  readonly read: (bytes: Uint8Array, start: number, end: number) => number;
}

const isPlain = (bytes: Uint8Array, start: number, end: number): boolean => {
  for (let at = start; at < end; at += 1) if ((bytes[at] ?? 0) >= 0x80) return false;
  return true;
};

/** 2026年3月2日 9时5分1秒 as 2026-3-2 9:5:1, full-width digits and signs as the usual ones. */
const plainTime = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[年月]/gu, '-')
    .replace(/日\s*/gu, ' ')
    .replace(/[时分](?=\s*\d)/gu, ':')
    .replace(/[秒时分]/gu, '')
    .replace(/:(?=\d(?!\d))/gu, ':0')
    .trim();

const formatOf = (word: string, readTime: ReadTime): TimeFormat => {
  const cursor = new ByteCursor();
  const read = (bytes: Uint8Array, start: number, end: number): number => {
    const at = readTime(cursor.over(bytes, start, end));
    if (!Number.isNaN(at) || isPlain(bytes, start, end)) return at;
    const plain = encoder.encode(plainTime(decoder.decode(bytes.subarray(start, end))));
    return readTime(cursor.over(plain, 0, plain.length));
  };
  return { word, read };
};

/** The format that a word names: `iso`, `ms`, `s`, `hour`, `day` or a pattern such as yyyy/MM/dd HH:mm:ss; null for none. */
export const timeFormat = (word: string): TimeFormat | null => {
  if (word === 'iso') return formatOf(word, readIsoTime);
  if (isTimeUnit(word)) return formatOf(word, readNumber(timeUnits[word]));
  const pattern = compileTimePattern(word);
  return pattern === null ? null : formatOf(word, pattern);
};

/**
 * The format in which a first value is written, where only one is likely: 13 digits are milliseconds, 10 are seconds
 * (2001 to 2286), a date is a date. Null for a small number, which may count anything.
 */
export const likelyTimeFormat = (value: string): TimeFormat | null => {
  const text = value.trim();
  if (/^\d{13}$/u.test(text)) return timeFormat('ms');
  if (/^\d{10}(?:\.\d+)?$/u.test(text)) return timeFormat('s');
  const iso = timeFormat('iso');
  const bytes = encoder.encode(text);
  return iso === null || Number.isNaN(iso.read(bytes, 0, bytes.length)) ? null : iso;
};
