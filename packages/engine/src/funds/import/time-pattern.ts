import type { ByteCursor } from './byte-cursor.ts';
import { type CivilTime, createCivilTime, momentOf } from './civil-time.ts';

const encoder = new TextEncoder();

type Step = (cursor: ByteCursor, time: CivilTime) => boolean;

const fields = { y: 'year', M: 'month', d: 'day', H: 'hour', m: 'minute', s: 'second' } as const;

const isField = (letter: string): letter is keyof typeof fields => letter in fields;

/** Two letters ask for two digits, one for one or two; a year of two digits is one of this century. */
const fieldStep = (letter: keyof typeof fields, length: number): Step => {
  const field = fields[letter];
  const least = length === 1 ? 1 : length;
  const most = letter === 'y' ? Math.max(2, length) : 2;
  const century = letter === 'y' && most === 2 ? 2000 : 0;
  return (cursor, time) => {
    time[field] = cursor.number(least, most) + century;
    return !Number.isNaN(time[field]);
  };
};

const literalStep = (text: string): Step => {
  const bytes = encoder.encode(text);
  return (cursor) => bytes.every((byte) => cursor.skip(byte));
};

const fractionStep: Step = (cursor, time) => {
  time.millisecond = cursor.thousandths();
  return !Number.isNaN(time.millisecond);
};

const zoneStep: Step = (cursor, time) => {
  time.offset = cursor.zone();
  return !Number.isNaN(time.offset);
};

const stepOf = (piece: string): Step | null => {
  const letter = piece.charAt(0);
  if (isField(letter)) return piece.length > 4 ? null : fieldStep(letter, piece.length);
  if (letter === 'S') return fractionStep;
  if (letter === 'X') return zoneStep;
  if (/[A-Za-z]/u.test(letter)) return null;
  return literalStep(piece.length > 1 && letter === "'" ? piece.slice(1, -1) : piece);
};

/** Reads times of one pattern: milliseconds since 1970, NaN for what does not fit it wholly. */
export type ReadTime = (cursor: ByteCursor) => number;

/**
 * Reads times by a pattern of yyyy, MM or M, dd or d, HH or H, mm, ss, SSS (fraction) and X (zone); everything else
 * stands for itself, letters between apostrophes. Null for a pattern that holds no whole date or unknown letters.
 */
export const compileTimePattern = (pattern: string): ReadTime | null => {
  const pieces = pattern.match(/'[^']*'|([A-Za-z])\1*|[^A-Za-z']/gu) ?? [];
  const steps = pieces.map(stepOf);
  const isWhole = ['y', 'M', 'd'].every((letter) => pieces.some((piece) => piece.startsWith(letter)));
  if (!isWhole || pieces.join('') !== pattern) return null;
  const known = steps.filter((step) => step !== null);
  if (known.length < steps.length) return null;
  return (cursor) => {
    const time = createCivilTime();
    return known.every((step) => step(cursor, time)) && cursor.isEnd ? momentOf(time) : NaN;
  };
};
