import { isMasked, linkEnd, type Placeholder, placeholderAt, speakerEnd } from './read-marks.ts';
import { createShapeNotes, type TextShapes } from './text-shapes.ts';

/** A text as the classifier reads it: only what carries meaning, and where each unit stood in the original. */
export interface FoldedText {
  /** One code unit per element: CJK characters, lower-case letters, `0` for a number of any length, 1 for a link. */
  readonly units: Uint16Array;
  /** Offset in the original text of each unit. */
  readonly offsets: Uint32Array;
  readonly length: number;
  readonly shapes: TextShapes;
}

/** Texts longer than this are read up to here: no message or dialogue needs more, and time stays bounded. */
export const longestText = 6000;

const ZERO = 0x30;
const LINK = 1;
/** 【, before the name of a sender. */
const SENDER = 0x3010;
/** What a mark stands for when nothing of it is to be read. */
const NOTHING = 0;

/** Characters that swindlers and other regions write for the ones that the corpus has. */
const variants =
  '記记領领獎奖筆笔選选為为爲为場场電电話话號号賬账帳账錢钱貨货價价優优會会員员網网銀银開开戶户門门見见點点擊击進进這这個个時时間间請请說说們们單单詳详發发過过費费證证驗验碼码轉转復复貸贷財财資资購购萬万億亿買买賣卖還还從从無无條条頻频視视觀观眾众賞赏贏赢訊讯錄录幣币漲涨報报團团導导師师審审額额聯联繫系係系國国際际馬马與与專专業业務务險险賠赔償偿寶宝東东鍵键鏈链軟软體体載载註注冊册賭赌娛娱樂乐禮礼機机絡络靚靓妳你嘅的現现辦办訂订結结錯错讓让給给後后長长車车總总經经學学書书誠诚嗎吗對对歡欢聽听劃划積积兌兑換换滿满隨随帶带幫帮檢检測测關关閉闭盜盗風风壞坏廣广級级練练擔担範范圍围歷历親亲愛爱婦妇歲岁漢汉語语戰战隊队軍军區区縣县鎮镇鄉乡醫医藥药傳传遞递簽签郵邮遺遗遲迟違违規规罰罚處处稅税';

/** Letters of other scripts that look like Latin ones, each before the one that it is written for. */
const lookalikes = 'аaеeоoрpсcхxуyкkвbнhмmтtіiѕsαaοoρpνvτtκk';

/** Numbers in rings, brackets and as small signs. */
const ringedNumbers = [
  [0x2070, 0x208a],
  [0x2460, 0x249c],
  [0x24ea, 0x2500],
  [0x2776, 0x2794],
] as const;

/** What a token is read as. */
const unitOf = ({ stands }: Placeholder): number => {
  if (stands === 'number') return ZERO;
  return stands === 'link' ? LINK : NOTHING;
};

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
  copy(0x24b6, 0x24cf, 0x61);
  copy(0x24d0, 0x24e9, 0x61);
  for (const [from, to] of ringedNumbers) table.fill(ZERO, from, to);
  table[0xd7] = ZERO;
  table[0x2a] = ZERO;
  for (const written of [variants, lookalikes])
    for (let at = 0; at + 1 < written.length; at += 2) table[written.charCodeAt(at)] = written.charCodeAt(at + 1);
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
  const notes = createShapeNotes();
  return (text) => {
    const shapes = notes.clear();
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
        const mark = inLatin ? null : placeholderAt(text, at);
        const link = inLatin || mark !== null ? at : linkEnd(text, at, end);
        if (mark) {
          notes.notePlaceholder(mark, at);
          put(unitOf(mark), at);
          at = mark.end;
        } else if (link > at) {
          notes.noteLink(at, link);
          put(LINK, at);
          at = link;
        } else {
          if (unit === ZERO) notes.noteDigit(text, at, end);
          put(unit === 0x78 && isMasked(text, at) ? ZERO : unit, at);
          inLatin = unit !== 0 && unit < 0x80;
          at = code === 0x0a ? speakerEnd(text, at + 1) : at + 1;
        }
      } else {
        if (code === SENDER) notes.noteSignature(at);
        inLatin = false;
        at += 1;
      }
    }
    return { units, offsets, length, shapes };
  };
};
