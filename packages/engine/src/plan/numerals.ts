const DIGITS = new Map([...'〇一二三四五六七八九'].map((character, value) => [character, value] as const));
const OTHER_DIGITS: readonly (readonly [string, number])[] = [
  ['零', 0],
  ['○', 0],
  ['两', 2],
];
const ALL = new Map([...DIGITS, ...OTHER_DIGITS]);

/** The characters of a Chinese numeral, for a character class. */
export const NUMERAL = '〇零一二三四五六七八九十百两';

/** 二十一 → 21, 二〇二四 → 2024, 24 → 24; null when it is no number. Up to 999 in the counting form. */
export const readNumeral = (words: string): number | null => {
  if (/^\d{1,9}$/u.test(words)) return Number(words);
  if (words === '' || words.length > 8) return null;
  return /[十百]/u.test(words) ? readCounting(words) : readDigits(words);
};

const readDigits = (words: string): number | null => {
  let value = 0;
  for (const character of words) {
    const digit = ALL.get(character);
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  return value;
};

const readCounting = (words: string): number | null => {
  let total = 0;
  let pending: number | null = null;
  for (const character of words) {
    const digit = ALL.get(character);
    if (digit !== undefined) pending = digit;
    else if (character === '十' || character === '百') {
      total += (pending ?? 1) * (character === '十' ? 10 : 100);
      pending = null;
    } else return null;
  }
  return total + (pending ?? 0);
};
