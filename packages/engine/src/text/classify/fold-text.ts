import { isMasked, linkEnd, placeholderAt, speakerEnd } from './read-marks.ts';

/** A text as the classifier reads it: only what carries meaning, and where each unit stood in the original. */
export interface FoldedText {
  /** One code unit per element: CJK characters, lower-case letters, `0` for a number of any length, 1 for a link. */
  readonly units: Uint16Array;
  /** Offset in the original text of each unit. */
  readonly offsets: Uint32Array;
  readonly length: number;
}

/** Texts longer than this are read up to here: no message or dialogue needs more, and time stays bounded. */
export const longestText = 6000;

const ZERO = 0x30;
const LINK = 1;
/** What a mark stands for when nothing of it is to be read. */
const NOTHING = 0;

/** Characters that swindlers and other regions write for the ones that the corpus has. */
const variants =
  '記记領领獎奖筆笔選选為为爲为場场電电話话號号賬账帳账錢钱貨货價价優优會会員员網网銀银開开戶户門门見见點点擊击進进這这個个時时間间請请說说們们單单詳详單单發发過过費费證证驗验碼码轉转復复貸贷財财資资購购萬万億亿買买賣卖還还從从無无條条頻频視视觀观眾众賞赏贏赢訊讯';

/** What every code unit is read as; 0 is passed over. Masks such as `×` and `*` are "some value" as digits are. */
const createTable = (): Uint16Array => {
  const table = new Uint16Array(65_536);
  const copy = (from: number, to: number, first: number): void => {
    for (let code = from; code <= to; code += 1) table[code] = first + code - from;
  };
  copy(0x61, 0x7a, 0x61);
  copy(0x41, 0x5a, 0x61);
  copy(0xff41, 0xff5a, 0x61);
  copy(0xff21, 0xff3a, 0x61);
  copy(0x3400, 0x9fff, 0x3400);
  copy(0x0f00, 0x0fff, 0x0f00);
  table.fill(ZERO, 0x30, 0x3a);
  table.fill(ZERO, 0xff10, 0xff1a);
  table[0xd7] = ZERO;
  table[0x2a] = ZERO;
  for (let at = 0; at + 1 < variants.length; at += 2) table[variants.charCodeAt(at)] = variants.charCodeAt(at + 1);
  return table;
};

/**
 * Folds style away so that a message, a transcript and a police narrative of one trick look alike: case, width,
 * punctuation, spaces and the length of numbers are dropped, addresses of sites are all the same, and so are the
 * tokens that masked texts carry; speakers' labels at the head of a line go too. The answer's arrays are used again
 * by the next call.
 */
export const createTextFolder = (): ((text: string) => FoldedText) => {
  const table = createTable();
  const units = new Uint16Array(longestText);
  const offsets = new Uint32Array(longestText);
  return (text) => {
    const end = Math.min(text.length, longestText);
    let length = 0;
    const put = (unit: number, offset: number): void => {
      if (unit === NOTHING || (unit === ZERO && length > 0 && units[length - 1] === ZERO)) return;
      units[length] = unit;
      offsets[length] = offset;
      length += 1;
    };
    let at = speakerEnd(text, 0);
    let inLatin = false;
    while (at < end) {
      const code = text.charCodeAt(at);
      const unit = table[code] ?? 0;
      if (unit >= 0x3400) {
        put(unit, at);
        inLatin = false;
        at += 1;
      } else if (code < 0x80 || unit !== 0 || code === 0x27e6) {
        const from = at;
        const mark = inLatin ? null : placeholderAt(text, at);
        const link = inLatin || mark !== null ? from : linkEnd(text, at, end);
        if (mark) {
          put(mark.stands === 'number' ? ZERO : mark.stands === 'link' ? LINK : NOTHING, from);
          at = mark.end;
        } else if (link > from) {
          put(LINK, from);
          at = link;
        } else {
          put(unit === 0x78 && isMasked(text, at) ? ZERO : unit, at);
          inLatin = unit !== 0 && unit < 0x80;
          at = code === 0x0a ? speakerEnd(text, at + 1) : at + 1;
        }
      } else {
        inLatin = false;
        at += 1;
      }
    }
    return { units, offsets, length };
  };
};
