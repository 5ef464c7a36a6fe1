import { LABEL, roleKind, type LabelKind } from './label-words.ts';
import { trimRange, type Range } from './source.ts';

/** A label at its place: the value begins at `end`. */
export interface Label {
  readonly kind: LabelKind;
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

const TO_COLON = new RegExp(`\\(? ?${LABEL} ?\\)? ?:$`, 'u');
const IN_BRACKETS = new RegExp(`^\\( ?${LABEL} ?\\) ?(?![ 、,。;)])`, 'u');
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
  if (!HAN.test(before) || words.startsWith('(')) return true;
  return STRONG.test(words) && !IN_SENTENCE.includes(before);
};

const labelOf = (match: RegExpExecArray, offset: number): Label => {
  const begin = offset + match.index;
  const start = begin + (match[0].length - match[0].trimStart().length);
  return { kind: kindOfMatch(match.groups ?? {}), start, end: begin + match[0].length, words: match[0].trim() };
};

/** No label with its brackets and colon is longer. */
const LONGEST_LABEL = 36;

/** Where a mark stands in a range. The range is cut out first: a search over the whole text would run past its end. */
const places = (folded: string, { start, end }: Range, mark: string): number[] => {
  const words = folded.slice(start, end);
  const found: number[] = [];
  for (let at = words.indexOf(mark); at >= 0; at = words.indexOf(mark, at + 1)) found.push(start + at);
  return found;
};

/** Labels that end in a colon: asked at every colon, over the stretch before it. */
const withColon = (folded: string, range: Range): Label[] => {
  let from = range.start;
  return places(folded, range, ':').flatMap((colon) => {
    const start = Math.max(from, colon + 1 - LONGEST_LABEL);
    const match = TO_COLON.exec(folded.slice(start, colon + 1));
    from = colon + 1;
    const label = match && labelOf(match, start);
    const before = label ? folded.charAt(Math.max(label.start, 1) - 1) : '';
    return label && (label.start === range.start || standsFree(before, label.words)) ? [label] : [];
  });
};

const bracketed = (folded: string, range: Range): Label[] =>
  places(folded, range, '(').flatMap((open) => {
    if (open > range.start && HAN.test(folded.charAt(open - 1))) return [];
    const match = IN_BRACKETS.exec(folded.slice(open, Math.min(range.end, open + LONGEST_LABEL)));
    return match ? [labelOf(match, open)] : [];
  });

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
  const all = [...withColon(folded, range), ...bracketed(folded, range), ...leading(folded, range)];
  const ordered = all.toSorted((one, other) => one.start - other.start || other.end - one.end);
  const labels: Label[] = [];
  for (const label of ordered) if (label.start >= (labels.at(-1)?.end ?? -1)) labels.push(label);
  return labels;
};
