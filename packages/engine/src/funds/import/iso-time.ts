import type { ByteCursor } from './byte-cursor.ts';
import { type CivilTime, createCivilTime, momentOf } from './civil-time.ts';

const [dash, slash, dot, colon, comma, space, letterT] = [0x2d, 0x2f, 0x2e, 0x3a, 0x2c, 0x20, 0x54];

/** 2026-03-02, 2026/3/2, 2026.03.02 or 20260302. */
const readDate = (cursor: ByteCursor, time: CivilTime): boolean => {
  time.year = cursor.number(4, 4);
  const mark = cursor.next;
  const isMarked = mark === dash || mark === slash || mark === dot;
  const least = isMarked ? 1 : 2;
  if (isMarked) cursor.skip(mark);
  time.month = cursor.number(least, 2);
  if (isMarked && !cursor.skip(mark)) return false;
  time.day = cursor.number(least, 2);
  return time.day > 0;
};

/** 9:05, 09:05:01, 09:05:01.250 or 090501. */
const readTimeOfDay = (cursor: ByteCursor, time: CivilTime): boolean => {
  const isCompact = cursor.digitsAhead(3) === 3;
  time.hour = cursor.number(isCompact ? 2 : 1, 2);
  if (!isCompact && !cursor.skip(colon)) return false;
  time.minute = cursor.number(2, 2);
  const hasSeconds = isCompact ? cursor.digitsAhead(2) === 2 : cursor.skip(colon);
  if (hasSeconds) time.second = cursor.number(2, 2);
  if (hasSeconds && (cursor.skip(dot) || cursor.skip(comma))) time.millisecond = cursor.thousandths();
  return true;
};

/**
 * Reads a date with or without a time of day, as ISO 8601 writes it and as statements do; milliseconds since 1970, NaN
 * for anything else. Where no zone is written, Asia/Shanghai; where no time of day is, the start of the day.
 */
export const readIsoTime = (cursor: ByteCursor): number => {
  const time = createCivilTime();
  if (!readDate(cursor, time)) return NaN;
  if (cursor.isEnd) return momentOf(time);
  const isCompact = cursor.digitsAhead(1) === 1;
  if (!isCompact && !cursor.skip(space) && !cursor.skip(letterT)) return NaN;
  while (cursor.skip(space));
  if (!readTimeOfDay(cursor, time)) return NaN;
  while (cursor.skip(space));
  if (!cursor.isEnd) {
    time.offset = cursor.zone();
    if (Number.isNaN(time.offset)) return NaN;
  }
  return cursor.isEnd ? momentOf(time) : NaN;
};
