import { isChrome } from './chrome.ts';
import { endsAsTitle, isAddressee, isAttachmentLine, isDateLine, readDocumentNumber } from './heading-words.ts';
import { isBlank } from './lines.ts';
import { readMarker } from './marker.ts';
import { cleanOf, nameOf, wordsOf, type Range, type Source } from './source.ts';
import { columnOf } from './table/columns.ts';
import { endsAsOrgan } from './units/organ-words.ts';

/** What stands before the body: the title, its place, the document number, and where the body begins among the lines. */
export interface Front {
  readonly title: string;
  readonly titleRange: Range | null;
  readonly documentNumber: string | null;
  readonly bodyLine: number;
}

const LONGEST_TITLE_LINE = 60;
const MOST_LINES = 5;
/** Looked at before the title is given up. */
const FRONT_LINES = 60;

/** Texts come cut: a plan may begin with 三、, but 12.… may as well be a date in its title. */
const opensItem = (words: string): boolean => {
  const marker = readMarker(words);
  return marker !== null && (marker.value === 1 || ['chinese', 'chinese-bracket'].includes(marker.style));
};

const isBodyLine = (words: string): boolean =>
  isAddressee(words) ||
  words.length > LONGEST_TITLE_LINE ||
  /[。;]/u.test(words) ||
  words.includes('\t') ||
  /\S {2,200}\S.{0,80} {2,200}\S/u.test(words) ||
  /\|.{0,400}\|/u.test(words) ||
  opensItem(words);

/** A line that is set by itself before a title and belongs to none. */
const isApart = (words: string): boolean =>
  isChrome(words) ||
  isDateLine(words) ||
  isAttachmentLine(words) ||
  readDocumentNumber(words) !== null ||
  /文件$|^签发人|^\(.{0,20}(?:公开|印发|稿)\)$|^目 ?录$|^[-—=_*]{3,200}$/u.test(words);

/** An issuer above a title of its own: 县联席会议办公室 / 县2024年反诈工作方案. */
const isIssuerAbove = (upper: string, lower: string): boolean =>
  endsAsOrgan(upper) && !upper.includes('关于') && !/^(?:关于|印发|转发|批转|《)/u.test(lower) && lower.length >= 10;

const extendUp = (texts: readonly string[], last: number): number => {
  let first = last;
  for (let index = last - 1, count = 0; index >= 0 && count < MOST_LINES; index -= 1) {
    const words = texts[index] ?? '';
    if (words === '') continue;
    if (isApart(words) || endsAsTitle(words) || words.length > LONGEST_TITLE_LINE) break;
    if (isIssuerAbove(words, texts[first] ?? '')) break;
    first = index;
    count += 1;
  }
  return first;
};

/** (试行), (2023—2025年): not a heading that stands in brackets. */
const isSubtitle = (words: string): boolean =>
  /^\([^()]{2,30}\)$/u.test(words) && !isApart(words) && readMarker(words.slice(1)) === null;

const subtitleAfter = (texts: readonly string[], last: number): number =>
  isSubtitle(texts[last + 1] ?? '') ? last + 1 : last;

export interface Title {
  readonly title: string;
  readonly range: Range;
  readonly first: number;
  readonly last: number;
}

/** The title that ends at line `last`, with the lines above it that it is spread over. */
export const titleAt = (source: Source, lines: readonly Range[], last: number): Title => {
  const from = Math.max(0, last - FRONT_LINES);
  const texts = lines.slice(from, last + 2).map((line) => wordsOf(source, line));
  const first = from + extendUp(texts, last - from);
  const end = from + subtitleAfter(texts, last - from);
  const kept = lines.slice(first, end + 1).filter((line) => !isBlank(line));
  const title = kept.map((line) => cleanOf(source, line)).join('');
  return { title, range: { start: kept[0]?.start ?? 0, end: kept.at(-1)?.end ?? 0 }, first, last: end };
};

/** The last document number among the lines, as it is written. */
const numberIn = (source: Source, lines: readonly Range[]): string | null => {
  for (const line of lines.toReversed()) {
    const number = readDocumentNumber(wordsOf(source, line));
    if (number !== null) return nameOf(source, { start: line.end - number.length, end: line.end });
  }
  return null;
};

const RUN_ON = /^.{4,60}?(?:方案|意见|办法|细则|通知|计划|要点)(?=为|根据|按照|现将|各|近年|结合)/u;

/** The title at the head of a text that has lost its line breaks. */
const runOnTitle = (source: Source, line: Range | undefined): Pick<Front, 'title' | 'titleRange'> => {
  const words = line ? source.folded.slice(line.start, Math.min(line.end, line.start + 80)) : '';
  const length = RUN_ON.exec(words)?.[0].length ?? 0;
  if (!line || length === 0) return { title: '', titleRange: null };
  const range = { start: line.start, end: line.start + length };
  return { title: cleanOf(source, range), titleRange: range };
};

/** A line that may serve as the title although it does not end like one. */
const mayBeTitle = (words: string): boolean =>
  words.length >= 6 && !isApart(words) && readMarker(words) === null && !/^\d|[:\t|]/u.test(words);

const FEWEST_HEADS = 3;

/** The heads of a table in one line with single blanks. */
const isFlatHead = (words: string): boolean => {
  const heads = words.length > LONGEST_TITLE_LINE ? [] : words.split(' ');
  return heads.length >= FEWEST_HEADS && heads.filter((head) => columnOf(head) !== null).length >= heads.length - 1;
};

/** The heads of a table one below the other: 序号 / 任务 / 责任单位, each perhaps with a bar. */
const isStackedHead = (texts: readonly string[], index: number): boolean => {
  const cells = texts.slice(index, index + FEWEST_HEADS * 3).map((words) => words.replace(/ ?\|$/u, ''));
  const heads = cells.filter((words) => words !== '').slice(0, FEWEST_HEADS);
  const known = heads.filter((words) => columnOf(words) !== null).length;
  return (columnOf(cells[0] ?? '') !== null && known >= FEWEST_HEADS - 1) || isFlatHead(texts[index] ?? '');
};

/** Reads the title and the number before the body. Without any title line the first line of words serves. */
export const readFront = (source: Source, lines: readonly Range[]): Front => {
  const texts = lines.slice(0, FRONT_LINES).map((line) => wordsOf(source, line));
  const found = texts.findIndex(
    (words, index) => words !== '' && !isApart(words) && (isBodyLine(words) || isStackedHead(texts, index)),
  );
  const body = found < 0 ? texts.length : found;
  const number = numberIn(source, lines.slice(0, body));
  const front = texts.slice(0, body);
  const ending = front.findLastIndex((words) => endsAsTitle(words) && !isApart(words));
  const last = ending >= 0 ? ending : front.findIndex(mayBeTitle);
  if (last < 0) return { ...runOnTitle(source, lines[body]), documentNumber: number, bodyLine: 0 };
  const { title, range, last: end } = titleAt(source, lines, last);
  return { title, titleRange: range, documentNumber: number, bodyLine: end + 1 };
};
