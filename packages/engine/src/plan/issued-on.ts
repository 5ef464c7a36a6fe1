import { readNumeral } from './numerals.ts';
import { wordsOf, type Range, type Source } from './source.ts';

const N = '\\d{1,4}|[〇○零一二三四五六七八九十]{1,4}';
const DAY = new RegExp(`^\\(?(${N}) ?年 ?(${N}) ?月 ?(${N}) ?日(?:印发)?\\)?$|^(20\\d{2})-(\\d{1,2})-(\\d{1,2})$`, 'u');

const padded = (value: number): string => String(value).padStart(2, '0');

/** A line that is a day and nothing else: 2024年3月1日, 二〇二四年三月一日. Null for anything else. */
const readDay = (words: string): string | null => {
  const match = words.length > 20 ? null : DAY.exec(words);
  if (!match) return null;
  const [year, month, day] = [match[1] ?? match[4], match[2] ?? match[5], match[3] ?? match[6]].map((part) =>
    readNumeral(part ?? ''),
  );
  if (!year || !month || !day || year < 1949 || year > 2199 || month > 12 || day > 31) return null;
  return `${year}-${padded(month)}-${padded(day)}`;
};

/** The first day that stands on a line of its own, as a signature has it. */
export const issuedOn = (source: Source, lines: readonly Range[]): string | null => {
  for (const line of lines) {
    const day = readDay(wordsOf(source, line));
    if (day !== null) return day;
  }
  return null;
};
