import { MeasureId } from '@lianfang/contract/ids';
import { MentionId } from '@lianfang/contract/plans/ledger';
import type { Measure, Plan, Quote, Span, UnitMention } from '@lianfang/engine/plan/plan';
import { v7 as uuid } from 'uuid';
import type { UnitNames } from '../units/index.ts';
import { deadlineDoubt, type NewDoubt, withDoubts } from './doubts.ts';
import type { MeasureRecord, MentionRecord } from './measure-record.ts';
import { readTerm, type ReadTerm } from './read-term.ts';
import { resolveMention } from './resolve-mention.ts';

/** Longest texts that the ledger keeps; what a text has beyond stays in the plan, and is pointed out. */
const longest = { text: 20_000, heading: 300, path: 200, name: 120, line: 300 } as const;

const cut: NewDoubt = {
  code: 'text-cut',
  message: {
    zh: '这一条文字过长，台账只保留了前 20000 字，请拆分。',
    en: 'This item is very long; the ledger keeps its first 20,000 characters. Split it.',
  },
};

const lineOf = (text: string | undefined, most: number): string | null => text?.trim().slice(0, most).trim() || null;

const spanOf = ({ start, end }: Span): Span => ({ start, end });

const mentionOf = (names: UnitNames, part: MentionRecord['part'], mention: UnitMention): MentionRecord | null => {
  const name = lineOf(mention.name, longest.name);
  if (name === null) return null;
  const { kind } = mention;
  const own = { part, kind, name, span: spanOf(mention.span), note: lineOf(mention.note, longest.line) };
  return { id: MentionId.parse(uuid()), ...own, ...resolveMention(names, own) };
};

const mentionsOf = (names: UnitNames, measure: Measure): MentionRecord[] => {
  const parts = [
    ['lead', measure.lead],
    ['responsible', measure.responsible],
    ['supporting', measure.supporting],
    ['leader', measure.leadPerson],
  ] as const;
  return parts
    .flatMap(([part, mentions]) => mentions.map((mention) => mentionOf(names, part, mention)))
    .filter((mention) => mention !== null);
};

interface Timing {
  readonly quote: Quote | null;
  readonly term: ReadTerm;
  readonly doubts: readonly NewDoubt[];
}

const both = (cycle: Quote, deadline: Quote): NewDoubt => ({
  code: 'cycle-and-deadline',
  message: {
    zh: `既写了周期“${cycle.text}”，又写了时限“${deadline.text}”，暂按周期，请核对。`,
    en: `Both a cycle (${cycle.text}) and a deadline (${deadline.text}) are written; the cycle is taken. Please check.`,
  },
});

/** When a measure is due. A rhythm beside a date is taken, because a single day would lose the rounds before it. */
const timingOf = ({ deadline, cycle }: Measure, issuedOn: string | null): Timing => {
  const recurring = cycle && cycle.kind !== 'once' && cycle.kind !== 'continuous' ? cycle : null;
  const quote: Quote | null = recurring ?? deadline ?? cycle;
  const term = readTerm(lineOf(quote?.text, longest.line), issuedOn);
  const question: NewDoubt[] = term.question === null ? [] : [{ code: deadlineDoubt, message: term.question }];
  const two = recurring && deadline && deadline.text !== recurring.text ? [both(recurring, deadline)] : [];
  return { quote, term, doubts: [...question, ...two] };
};

const doubtsOf = (measure: Measure, timing: Timing, text: string): MeasureRecord['doubts'] => {
  const known = new Set(timing.doubts.map((doubt) => doubt.code));
  const read = measure.unsure.filter((doubt) => !known.has(doubt.code));
  const over: NewDoubt[] = text.length > longest.text ? [cut] : [];
  return withDoubts([], [...read.map((doubt) => ({ ...doubt, span: spanOf(doubt.span) })), ...timing.doubts, ...over]);
};

const recordOf = (
  measure: Measure,
  position: number,
  { names, issuedOn }: Pick<Reading, 'names' | 'issuedOn'>,
): MeasureRecord => {
  const id = MeasureId.parse(uuid());
  const timing = timingOf(measure, issuedOn);
  const text = measure.detail ? `${measure.text}\n${measure.detail.text}` : measure.text;
  const { cycle, dueIn, startsOn } = timing.term;
  return {
    id,
    lineageId: id,
    position,
    path: lineOf(measure.path, longest.path) ?? String(position),
    heading: lineOf(measure.heading, longest.heading),
    text: text.slice(0, longest.text).trim() || measure.path,
    span: spanOf(measure.span),
    extent: spanOf(measure.extent),
    mentions: mentionsOf(names, measure),
    deadlineText: lineOf(timing.quote?.text, longest.line),
    deadlineSpan: timing.quote && spanOf(timing.quote.span),
    cycle,
    dueIn,
    startsOn,
    withoutLead: false,
    doubts: doubtsOf(measure, timing, text),
    edited: false,
  };
};

/** What the reading of a plan is turned into measures with. */
export interface Reading {
  readonly plan: Plan;
  readonly names: UnitNames;
  readonly issuedOn: string | null;
}

/** The first ledger of a plan: what the reading is sure of is settled, the rest is left to the reviewer. */
export const draftFromReading = ({ plan, names, issuedOn }: Reading): MeasureRecord[] =>
  plan.measures.map((measure, index) => recordOf(measure, index + 1, { names, issuedOn }));
