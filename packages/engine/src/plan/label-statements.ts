import { outerPairs, pairAround, valueEnd, type Pair } from './brackets.ts';
import { findLabels, type Label } from './find-labels.ts';
import { readClauses } from './role-clauses.ts';
import { partPersons } from './persons.ts';
import { trimRange, type Range } from './source.ts';
import { joinReadings, NOTHING, saysAnything, type Reading, type Statement } from './statement.ts';

const ENDS = ' \t\n。;,、.';
const ASKS_FOR_PERSON = /责任人|负责人|领导|同志|干部/u;

const oddDoubts = (odd: readonly Range[]): Reading['doubts'] => odd.map((range) => ({ code: 'odd-unit-name', range }));

/** 县公安局(联系人:…: the bracket that opens before the next label is no part of this value. */
const withoutOpening = (folded: string, value: Range): Range =>
  folded.charAt(value.end - 1) === '(' ? trimRange(folded, { start: value.start, end: value.end - 1 }, ENDS) : value;

/** What one labelled value says. A label that also asks for a person (责任单位及责任人) lets persons stand among units. */
export const readLabelled = (folded: string, label: Pick<Label, 'kind' | 'words'>, value: Range): Reading => {
  const inner = withoutOpening(folded, trimRange(folded, value, ENDS));
  if (inner.end <= inner.start || label.kind === 'other') return NOTHING;
  if (label.kind === 'deadline') return { ...NOTHING, deadlines: [inner] };
  if (label.kind === 'cycle') return { ...NOTHING, cycles: [inner] };
  const { reading, odd } = readClauses(folded, inner, label.kind);
  const doubted = { ...reading, doubts: [...reading.doubts, ...oddDoubts(odd)] };
  return label.kind === 'person' || ASKS_FOR_PERSON.test(label.words) ? partPersons(folded, doubted) : doubted;
};

interface Valued {
  readonly label: Label;
  readonly value: Range;
}

const withValues = (folded: string, labels: readonly Label[], limit: number): Valued[] =>
  labels.map((label, index) => {
    const next = labels[index + 1]?.start ?? limit;
    return { label, value: { start: label.end, end: valueEnd(folded, label.end, next) } };
  });

/** Only stops and blanks stand between two places: the labels there belong to one statement. */
const touches = (folded: string, from: number, to: number): boolean =>
  trimRange(folded, { start: from, end: to }, ' \t\n。;,、.)(').end <= from ||
  trimRange(folded, { start: from, end: to }, ' \t\n。;,、.)(').start >= to;

const groupsOf = (folded: string, valued: readonly Valued[]): Valued[][] => {
  const groups: Valued[][] = [];
  for (const one of valued) {
    const before = groups.at(-1);
    const last = before?.at(-1);
    if (before && last && touches(folded, last.value.end, one.label.start)) before.push(one);
    else groups.push([one]);
  }
  return groups;
};

/** Widens the range of a statement to the brackets around it, or around its first and its last value. */
const withBrackets = (range: Range, pairs: readonly Pair[]): Range => {
  const first = pairAround(pairs, { start: range.start, end: range.start });
  const last = pairAround(pairs, { start: range.end, end: range.end });
  const start = first && range.start - first.start <= 3 ? first.start : range.start;
  return { start, end: last && last.end - range.end <= 3 ? last.end : range.end };
};

const WHOLE = /(?:以上|上述|本节|本部分|本章)[^。;]{0,12}$/u;

const toStatement = (folded: string, block: Range, group: readonly Valued[], pairs: readonly Pair[]): Statement => {
  const reading = joinReadings(group.map(({ label, value }) => readLabelled(folded, label, value)));
  const first = group[0]?.label.start ?? block.start;
  const last = group.at(-1)?.value.end ?? first;
  const range = withBrackets({ start: first, end: last }, pairs);
  const before = folded.slice(Math.max(block.start, first - 20), first);
  const line = trimRange(folded, block, ENDS);
  const ownLine = range.start <= line.start && range.end >= line.end;
  return { ...reading, range, ownLine, whole: WHOLE.test(before), explicit: true };
};

/** The statements of a block that labels announce: 牵头单位:…;责任单位:…;完成时限:…, in brackets or free. */
export const labelStatements = (folded: string, block: Range): Statement[] => {
  const labels = findLabels(folded, block);
  if (labels.length === 0) return [];
  const pairs = outerPairs(folded, block);
  return groupsOf(folded, withValues(folded, labels, block.end))
    .map((group) => toStatement(folded, block, group, pairs))
    .filter(saysAnything);
};
