import { isUnusualCycle, readCycle } from './cycle.ts';
import type { Cycle, Deadline, UnsureCode } from './plan.ts';
import { quoteOf, wordsOf, type Range, type Source } from './source.ts';
import type { Doubt, Reading } from './statement.ts';
import { deadlinesIn, readDeadline } from './when.ts';

export interface When {
  readonly deadline: Deadline | null;
  readonly cycle: Cycle | null;
  readonly doubts: readonly Doubt[];
}

const EVERY = /每(?:个?[周月季年旬]|半[月年]|个?学期|星期)/gu;
const AFTER_EVERY = /每(?:年度?|个?月|个?季度?)(?:的)?$/u;

/** 于6月底完成 → 6月底: the words around it are no part of the date. */
const withoutDone = (source: Source, range: Range): Range => {
  const opening = /^(?:于|在|力争|确保|计划|原则上|争取|截至|截止)(?=.{2})/u.exec(wordsOf(source, range));
  const done = /(?<=.[前底末日内])(?:全面|基本)?(?:完成|落实|办结|到位)$/u.exec(wordsOf(source, range));
  return { start: range.start + (opening?.[0].length ?? 0), end: range.end - (done?.[0].length ?? 0) };
};

export const deadlineAt = (source: Source, given: Range): Deadline => {
  const range = withoutDone(source, given);
  return { ...quoteOf(source, range), ...readDeadline(wordsOf(source, range)) };
};

export const cycleAt = (source: Source, range: Range): Cycle | null => {
  const found = readCycle(wordsOf(source, range));
  if (!found) return null;
  const start = range.start + found.index;
  return { ...quoteOf(source, { start, end: start + found.length }), ...found.cycle };
};

/** Dates with 前 in the text itself; 每年2月底前 is a cycle and not among them. */
const written = (source: Source, places: readonly Range[]): Range[] =>
  places.flatMap((place) => {
    const words = wordsOf(source, place);
    return deadlinesIn(words)
      .filter(({ start }) => !AFTER_EVERY.test(words.slice(Math.max(0, start - 8), start)))
      .map(({ start, end }) => ({ start: place.start + start, end: place.start + end }));
  });

const doubt = (code: UnsureCode, ranges: readonly Range[]): Doubt[] =>
  ranges.slice(0, 1).map((range) => ({ code, range }));

const chooseDeadline = (source: Source, reading: Reading, places: readonly Range[]): Omit<When, 'cycle'> => {
  const stated = reading.deadlines;
  const found = stated.length > 0 ? stated : written(source, places);
  const different = new Set(found.map((range) => wordsOf(source, range)));
  const first = found[0];
  if (!first) return { deadline: null, doubts: [] };
  if (different.size > 1) return { deadline: null, doubts: doubt('several-deadlines', found) };
  const deadline = deadlineAt(source, first);
  return { deadline, doubts: deadline.kind === 'other' ? doubt('unread-deadline', found) : [] };
};

/** The one rhythm that the text speaks of; two different ones are nobody's to choose. */
const rhythmIn = (source: Source, places: readonly Range[]): Cycle | null => {
  const rhythmic = places.filter((place) => wordsOf(source, place).includes('每'));
  const cycles = rhythmic.flatMap((place) =>
    [...wordsOf(source, place).matchAll(EVERY)].flatMap((match) => {
      const start = place.start + match.index;
      return cycleAt(source, { start, end: Math.min(place.end, start + 20) }) ?? [];
    }),
  );
  return new Set(cycles.map(({ text }) => text)).size === 1 ? (cycles[0] ?? null) : null;
};

const chooseCycle = (
  source: Source,
  reading: Reading,
  deadline: Deadline | null,
  places: readonly Range[],
): Cycle | null => {
  for (const range of reading.cycles) {
    const cycle = cycleAt(source, range);
    if (cycle) return cycle;
  }
  for (const range of reading.deadlines) {
    const cycle = cycleAt(source, range);
    if (cycle) return cycle;
  }
  const rhythm = rhythmIn(source, places);
  if (rhythm) return rhythm;
  if (deadline?.kind === 'standing') return { kind: 'continuous', text: deadline.text, span: deadline.span };
  return deadline?.kind === 'by' || deadline?.kind === 'at-once'
    ? { kind: 'once', text: deadline.text, span: deadline.span }
    : null;
};

/** The deadline and the cycle of a measure: what its statements give, else what its text says in one way only. */
export const readWhen = (source: Source, reading: Reading, places: readonly Range[]): When => {
  const { deadline, doubts } = chooseDeadline(source, reading, places);
  const cycle = chooseCycle(source, reading, deadline, places);
  const odd = [...reading.cycles, ...reading.deadlines].filter((range) => isUnusualCycle(wordsOf(source, range)));
  return { deadline, cycle, doubts: cycle ? doubts : [...doubts, ...doubt('unusual-cycle', odd)] };
};
