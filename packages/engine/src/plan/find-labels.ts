import { LABEL, roleKind, type LabelKind } from './label-words.ts';
import { trimRange, type Range } from './source.ts';

/** A label at its place: the value begins at `end`. */
export interface Label {
  readonly kind: LabelKind;
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

const WITH_COLON = new RegExp(`\\(? ?${LABEL} ?\\)? ?:`, 'gu');
const IN_BRACKETS = new RegExp(`\\( ?${LABEL} ?\\) ?(?![ 、,。;)])`, 'gu');
const AT_LINE_START = new RegExp(`^${LABEL}(?: {1,6}|为|是|\\t)(?=[^ :])`, 'u');
const ALONE = new RegExp(`^\\(? ?${LABEL} ?\\)?$`, 'u');

const HAN = /\p{Script=Han}/u;
/** After these a label is part of a sentence: 各责任单位:, 明确牵头单位. */
const IN_SENTENCE = '各关它他余明确落实压列将把为作的由和及与对是定个家向任每按照等其以';
const STRONG = /(?:牵头|责任|配合|协办|主办|承办).{0,8}(?:单位|部门|领导|责任人)/u;

const kindOfMatch = (groups: Record<string, string | undefined>): LabelKind => {
  if (groups['role'] !== undefined) return roleKind(groups['role']);
  if (groups['deadline'] !== undefined) return 'deadline';
  return groups['cycle'] === undefined ? 'other' : 'cycle';
};

/** A label stands at the beginning of a clause; only a strong one may follow a word directly, where a stop was lost. */
const standsFree = (before: string, words: string): boolean => {
  if (!HAN.test(before)) return true;
  return STRONG.test(words) && !IN_SENTENCE.includes(before);
};

const labelOf = (match: RegExpExecArray | RegExpMatchArray, offset: number): Label => {
  const begin = offset + (match.index ?? 0);
  const start = begin + (match[0].length - match[0].trimStart().length);
  return { kind: kindOfMatch(match.groups ?? {}), start, end: begin + match[0].length, words: match[0].trim() };
};

const scan = (pattern: RegExp, folded: string, range: Range): Label[] =>
  [...folded.slice(range.start, range.end).matchAll(pattern)]
    .map((match) => labelOf(match, range.start))
    .filter(
      (label) => standsFree(folded.charAt(Math.max(label.start, 1) - 1), label.words) || label.start === range.start,
    );

const bracketed = (folded: string, range: Range): Label[] =>
  scan(IN_BRACKETS, folded, range).filter(({ start }) => start === range.start || !HAN.test(folded.charAt(start - 1)));

const leading = (folded: string, range: Range): Label[] => {
  const line = trimRange(folded, range);
  const words = folded.slice(line.start, line.end);
  const match = AT_LINE_START.exec(words) ?? ALONE.exec(words);
  return match ? [labelOf(match, line.start)] : [];
};

/**
 * The labels of one block in order, not overlapping: with a colon, in brackets of their own, or at the beginning of
 * the line before a blank. Linear in the length of the block: every pattern looks at a bounded stretch.
 */
export const findLabels = (folded: string, range: Range): Label[] => {
  const all = [...scan(WITH_COLON, folded, range), ...bracketed(folded, range), ...leading(folded, range)];
  const ordered = all.toSorted((one, other) => one.start - other.start || other.end - one.end);
  const labels: Label[] = [];
  for (const label of ordered) if (label.start >= (labels.at(-1)?.end ?? -1)) labels.push(label);
  return labels;
};
