/** A text as the classifier reads it: only what carries meaning, and where each unit stood in the original. */
export interface FoldedText {
  /** One code unit per element: CJK characters, lower-case letters, `0` for a number of any length, `u` + 1 marks. */
  readonly units: Uint16Array;
  /** Offset in the original text of each unit. */
  readonly offsets: Uint32Array;
  readonly length: number;
}

/** Texts longer than this are read up to here: no message or dialogue needs more, and time stays bounded. */
export const longestText = 6000;

const ZERO = 0x30;

/** Number-like: digits, full-width digits, masks such as `xx`, `×`, `*` and `某` are all "some value". */
const isDigit = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19) || code === 0xd7 || code === 0x2a;

const lower = (code: number): number => {
  if (code >= 0xff21 && code <= 0xff3a) return code - 0xff21 + 0x61;
  if (code >= 0xff41 && code <= 0xff5a) return code - 0xff41 + 0x61;
  return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
};

const isLatin = (code: number): boolean => code >= 0x61 && code <= 0x7a;
const isWord = (code: number): boolean => (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf00 && code <= 0xfff);

/** `xx` and `XXX` in published and masked texts stand for a value like digits do. */
const isMask = (text: string, at: number): boolean => {
  const code = lower(text.charCodeAt(at));
  if (code !== 0x78) return false;
  const before = lower(text.charCodeAt(at - 1));
  const after = lower(text.charCodeAt(at + 1));
  return (!isLatin(before) || before === 0x78) && (!isLatin(after) || after === 0x78);
};

/**
 * Folds style away so that a message, a transcript and a police narrative of one trick look alike: case, width,
 * punctuation, spaces and the length of numbers are dropped; speakers' labels at the head of a line too.
 */
export const foldText = (text: string): FoldedText => {
  const read = text.length > longestText ? longestText : text.length;
  const units = new Uint16Array(read);
  const offsets = new Uint32Array(read);
  let length = 0;
  for (let at = 0; at < read; at += 1) {
    const code = lower(text.charCodeAt(at));
    const value = isDigit(code) || isMask(text, at) ? ZERO : code;
    if (value !== ZERO && !isLatin(value) && !isWord(value)) continue;
    if (value === ZERO && length > 0 && units[length - 1] === ZERO) continue;
    units[length] = value;
    offsets[length] = at;
    length += 1;
  }
  return { units, offsets, length };
};

const SPEAKER = /^[^\S\n]*(?:主叫|被叫|对方|本人|来电人|接听人|客户|客服|甲|乙|A|B)[^\S\n]*[:：]/gmu;

/** Takes the speakers' labels off a dialogue, keeping every offset by writing blanks in their place. */
export const hideSpeakers = (text: string): string =>
  text.includes('：') || text.includes(':') ? text.replace(SPEAKER, (label) => ' '.repeat(label.length)) : text;
