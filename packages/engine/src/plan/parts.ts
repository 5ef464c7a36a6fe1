import { endsAsTitle, isAttachmentLine, isDateLine, opensAttachments } from './heading-words.ts';
import { readFront, titleAt, type Front } from './front.ts';
import { isBlank } from './lines.ts';
import { readMarker } from './marker.ts';
import { wordsOf, type Range, type Source } from './source.ts';
import { endsAsOrgan } from './units/organ-words.ts';

/** One document of several in a text: a covering notice, the plan itself, an attachment. */
export interface Part {
  /** 附件1 for an attachment, else empty. */
  readonly label: string;
  readonly front: Front;
  readonly lines: readonly Range[];
}

const SHORTEST_TITLE = 6;
const LONGEST_TITLE = 50;

/** A line with a colon is a statement, whatever it ends with. */
const isSignOff = (words: string): boolean =>
  isDateLine(words) ||
  /^\(.{0,20}(?:公开|印发).{0,10}\)$/u.test(words) ||
  (words.length <= 30 && !words.includes(':') && endsAsOrgan(words));

const bare = (words: string): string => words.replace(/[《》〈〉<>“”" ]|\([^()]{0,60}\)/gu, '');

/** The title of the plan itself inside a notice: after the notice's signature, or named in the notice's own title. */
const isInnerTitle = (words: string, before: string, cover: string): boolean => {
  if (words.length < SHORTEST_TITLE || words.length > LONGEST_TITLE || !endsAsTitle(words)) return false;
  if (/[,:\t|]/u.test(words) || readMarker(words) !== null) return false;
  return (
    isDateLine(before) ||
    /^\(.{0,20}公开/u.test(before) ||
    (cover.includes('通知') && bare(cover).includes(bare(words)))
  );
};

const lastWords = (source: Source, lines: readonly Range[], before: number): string => {
  for (let index = before - 1; index >= 0; index -= 1) {
    const line = lines[index];
    if (line && !isBlank(line)) return wordsOf(source, line);
  }
  return '';
};

const nextWords = (source: Source, lines: readonly Range[], after: number): string => {
  const line = lines.slice(after + 1, after + 4).find((range) => !isBlank(range));
  return line ? wordsOf(source, line) : '';
};

interface Start {
  readonly line: number;
  readonly label: string;
}

/** Where the parts after the first begin. */
const startsOf = (source: Source, lines: readonly Range[], cover: Front): Start[] => {
  const starts: Start[] = [];
  let signed = false;
  let from = cover.bodyLine;
  for (let index = cover.bodyLine; index < lines.length; index += 1) {
    const line = lines[index];
    const words = line ? wordsOf(source, line) : '';
    if (words === '') continue;
    const tabled = opensAttachments(words) && /[\t|]/u.test(nextWords(source, lines, index));
    if (isAttachmentLine(words) || (opensAttachments(words) && (signed || tabled))) {
      starts.push({ line: index, label: words.replace(/[ :].{0,100}$/u, '') });
      from = index;
    } else if (index > from && isInnerTitle(words, lastWords(source, lines, index), cover.title)) {
      const { first } = titleAt(source, lines, index);
      if (first > from && starts.at(-1)?.label === undefined) starts.push({ line: first, label: '' });
    }
    signed ||= isDateLine(words);
  }
  return starts;
};

/** 附件:1.… 2.… at the foot of a notice: a list of what follows, not items of the plan. */
const withoutAttachmentList = (source: Source, lines: readonly Range[]): Range[] => {
  const kept: Range[] = [];
  let listing = false;
  for (const line of lines) {
    const words = wordsOf(source, line);
    if (opensAttachments(words)) listing = true;
    else if (listing && !(readMarker(words) && words.length <= LONGEST_TITLE && !words.includes('。'))) listing = false;
    if (!listing) kept.push(line);
  }
  return kept;
};

/** The date and the signature above it at the end of a part. */
const withoutSignOff = (source: Source, lines: readonly Range[]): Range[] => {
  const drop = new Set<number>();
  for (const [index, line] of lines.entries()) {
    if (!isDateLine(wordsOf(source, line))) continue;
    drop.add(index);
    for (let above = index - 1; above >= Math.max(0, index - 4); above -= 1) {
      const range = lines[above];
      if (!range || isBlank(range)) continue;
      if (!isSignOff(wordsOf(source, range)) || readMarker(wordsOf(source, range))) break;
      drop.add(above);
    }
  }
  return lines.filter((_, index) => !drop.has(index));
};

const partOf = (source: Source, lines: readonly Range[], label: string): Part => {
  const front = readFront(source, lines);
  const body = withoutSignOff(source, withoutAttachmentList(source, lines.slice(front.bodyLine)));
  return { label, front, lines: body };
};

/** Parts the text into the documents it holds; there is always at least one. */
export const partsOf = (source: Source, lines: readonly Range[]): Part[] => {
  const starts = startsOf(source, lines, readFront(source, lines));
  const parts: Part[] = [partOf(source, lines.slice(0, starts[0]?.line ?? lines.length), '')];
  for (const [index, { line, label }] of starts.entries()) {
    const from = label === '' ? line : line + 1;
    parts.push(partOf(source, lines.slice(from, starts[index + 1]?.line ?? lines.length), label));
  }
  return parts;
};
