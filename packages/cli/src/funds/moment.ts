import { likelyTimeFormat, timeFormat, timeUnits } from '@lianfang/engine/funds/import/time-format';
import { Refused } from '../command.ts';

/**
 * A moment as a person writes it, in milliseconds since 1970: in the way the transfers write theirs (`timeWord`), else
 * a date and time (Asia/Shanghai where no zone is written), or milliseconds or seconds of full length. Throws Refused.
 */
export const momentOf = (text: string, timeWord: string | null): number => {
  const bytes = new TextEncoder().encode(text.trim());
  const own = timeWord === null ? null : timeFormat(timeWord);
  for (const format of [own, likelyTimeFormat(text), timeFormat('iso')]) {
    const at = format?.read(bytes, 0, bytes.length) ?? Number.NaN;
    if (at >= 0) return at;
  }
  throw new Refused({
    zh: `不是时间：${text}。例：2026-03-02 10:15:00`,
    en: `not a time: ${text}. Example: 2026-03-02 10:15:00`,
  });
};

/** A moment to read: the count where transfers count hours or days, else date and time in Asia/Shanghai. */
export const momentText = (at: number, timeWord: string | null): string => {
  if (timeWord === 'day' || timeWord === 'hour') return `${timeWord} ${at / timeUnits[timeWord]}`;
  const moment = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('Asia/Shanghai').toPlainDateTime();
  return moment.toString({ fractionalSecondDigits: at % 1000 === 0 ? 0 : 3 }).replace('T', ' ');
};

const durationUnits = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

const isDurationUnit = (word: string): word is keyof typeof durationUnits => Object.hasOwn(durationUnits, word);

/** A length of time such as 90s, 30m, 72h or 7d, in milliseconds. Throws Refused for anything else. */
export const durationOf = (text: string): number => {
  const [, count = '', unit = ''] = /^(\d{1,9}(?:\.\d{1,3})?)\s*([smhd])$/u.exec(text.trim()) ?? [];
  if (isDurationUnit(unit)) return Math.round(Number(count) * durationUnits[unit]);
  throw new Refused({
    zh: `不是时长：${text}。例：72h、30m、7d`,
    en: `not a length of time: ${text}. Example: 72h, 30m, 7d`,
  });
};
