import { shortWriting } from './organ-words.ts';

const quotesAndBlanks = /[\s()[\]{}〔〕【】《》〈〉"'“”‘’·.,、\u200B-\u200D\uFEFF]/gu;
const wordsThatKeepIt = /^(?:市场|市政|市容|市民|区域|区位|县城|县域|县级)/u;

/** A name as names are compared: one width, no blanks, brackets or quotation marks. */
export const foldName = (name: string): string => name.normalize('NFKC').replaceAll(quotesAndBlanks, '');

// A plan writes 县公安局, 我县公安局, ××县公安局 or with the county's name; all are the county's.
const countyWritings = (county: string, sign: string): RegExp => {
  const escaped = county.replaceAll(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`);
  return new RegExp(`^(?:${escaped}|[我本全该]${sign}|[×xX╳某*]{1,4}${sign})`, 'u');
};

/**
 * The part of a name that tells units of one county apart: folded, without 中共 and without the county before it.
 * `county` is the county's full name (治多县); its last character tells how it is written for short (县).
 * 县委 keeps its sign, because 委宣传部 is no name.
 */
export const nameKey = (name: string, county: string): string => {
  const folded = foldName(name).replace(/^(?:中国共产党|中共)/u, '');
  const whole = foldName(county);
  const sign = whole.at(-1) ?? '县';
  const local = whole === '' ? folded : folded.replace(countyWritings(whole, sign), sign);
  if (!local.startsWith(sign) || local.length < 3 || local[1] === '委' || wordsThatKeepIt.test(local)) return local;
  return local.slice(1);
};

/** What is compared of a name: its key, and the key with organ words written short. */
export interface NameProfile {
  readonly key: string;
  readonly short: string;
  readonly pairs: ReadonlySet<string>;
}

const pairsOf = (text: string): Set<string> => {
  const characters = [...text];
  return new Set(characters.map((character, index) => character + (characters[index + 1] ?? '')).slice(0, -1));
};

/** Longest name that is compared; the rest of a longer one is left out. */
const longest = 120;

export const nameProfile = (name: string, county: string): NameProfile => {
  const key = nameKey(name.slice(0, longest), county);
  const short = nameKey(shortWriting(key), county);
  return { key, short, pairs: pairsOf(short) };
};
