import { readMarker } from './marker.ts';
import { cycleAt, deadlineAt } from './measure-when.ts';
import type { Quote, ReportingRule } from './plan.ts';
import { quoteOf, wordsOf, type Range, type Source } from './source.ts';
import { piecesOf } from './units/split-names.ts';
import { isSurelyUnit } from './units/unit-form.ts';
import { deadlinesIn } from './when.ts';

const REPORTS = /报送|上报|报告|汇报|反馈|报[^名警纸刊表道考销价]{0,2}(?:县|市|镇|乡|区|省|联席|办公室)/u;
const RECIPIENT =
  /向([^,。;、报]{2,24}?)(?:报送|上报|报告|反馈|汇报)|(?:报送|上报|报告|反馈|汇报|报)(?:至|到|给|送)?([^,。;、报]{2,24}?)(?:备案|汇总|备查|审核|$|[,。;、(])/gu;
const EVERY = /每(?:个?[周月季年旬]|半[月年]|个?学期|星期)/u;
const LONGEST = 300;

const recipientIn = (source: Source, sentence: Range): Quote | null => {
  const words = wordsOf(source, sentence);
  for (const match of words.matchAll(RECIPIENT)) {
    const name = match[1] ?? match[2] ?? '';
    const start = sentence.start + match.index + match[0].indexOf(name);
    if (isSurelyUnit(name)) return quoteOf(source, { start, end: start + name.length });
  }
  return null;
};

const ruleIn = (source: Source, given: Range): ReportingRule | null => {
  const number = readMarker(wordsOf(source, given))?.length ?? 0;
  const sentence = { start: given.start + number, end: given.end };
  const words = wordsOf(source, sentence);
  if (words.length > LONGEST || !REPORTS.test(words)) return null;
  const cycle = EVERY.test(words) ? cycleAt(source, sentence) : null;
  const place = cycle ? undefined : deadlinesIn(words)[0];
  if (!cycle && !place) return null;
  const deadline = place
    ? deadlineAt(source, { start: sentence.start + place.start, end: sentence.start + place.end })
    : null;
  return { ...quoteOf(source, sentence), cycle, deadline, recipient: recipientIn(source, sentence) };
};

/** The sentences that ask for reports by a day or in a rhythm: 于每月28日前报送进展. */
export const reportingRules = (source: Source, lines: readonly Range[]): ReportingRule[] =>
  lines
    .flatMap((line) => piecesOf(source.folded, line, '。;!?\n\t'))
    .flatMap((sentence) => ruleIn(source, sentence) ?? []);
