import { MeasureId } from '@lianfang/contract/ids';
import { MentionId, type Span } from '@lianfang/contract/plans/ledger';
import type { MeasureEdit, MentionText, NewMeasure } from '@lianfang/contract/plans/review';
import { v7 as uuid } from 'uuid';
import type { UnitNames } from '../units/index.ts';
import { withDeadlineDoubt, withDoubts } from './doubts.ts';
import type { MeasureRecord, MentionRecord } from './measure-record.ts';
import { readTerm } from './read-term.ts';
import { resolveMention } from './resolve-mention.ts';

/** What edits are judged with: the names of the directory and the day the plan was issued. */
export interface EditContext {
  readonly names: UnitNames;
  readonly issuedOn: string | null;
}

const newMention = ({ names }: EditContext, text: Omit<MentionText, 'id'>): MentionRecord => {
  const kind = text.part === 'leader' ? ('post' as const) : ('unit' as const);
  const own = { part: text.part, kind, name: text.name, span: null, note: null };
  return { id: MentionId.parse(uuid()), ...own, ...resolveMention(names, own) };
};

/** Mentions as edited: one that kept its name keeps what it stands for, a new name is looked up. */
const editedMentions = (
  context: EditContext,
  kept: readonly MentionRecord[],
  texts: readonly MentionText[],
): MentionRecord[] =>
  texts.map((text) => {
    const before = kept.find((mention) => mention.id === text.id);
    if (!before) return newMention(context, text);
    if (before.name === text.name) return { ...before, part: text.part };
    const renamed = { ...before, part: text.part, name: text.name };
    return { ...renamed, ...resolveMention(context.names, renamed) };
  });

const editedTerm = (context: EditContext, measure: MeasureRecord, edit: MeasureEdit): Partial<MeasureRecord> => {
  const text = edit.deadlineText === undefined ? measure.deadlineText : edit.deadlineText;
  const moved = text === measure.deadlineText ? {} : { deadlineText: text, deadlineSpan: null };
  if (edit.term) return { ...moved, ...edit.term, doubts: withDeadlineDoubt(measure.doubts, null) };
  if (text === measure.deadlineText) return {};
  const { question, ...term } = readTerm(text, context.issuedOn);
  return { ...moved, ...term, doubts: withDeadlineDoubt(measure.doubts, question) };
};

/** A measure with the given fields changed; a new deadline is read unless the edit says what it means. */
export const editedMeasure = (context: EditContext, measure: MeasureRecord, edit: MeasureEdit): MeasureRecord => ({
  ...measure,
  path: edit.path ?? measure.path,
  heading: edit.heading === undefined ? measure.heading : edit.heading,
  text: edit.text ?? measure.text,
  mentions: edit.mentions ? editedMentions(context, measure.mentions, edit.mentions) : measure.mentions,
  withoutLead: edit.withoutLead ?? measure.withoutLead,
  ...editedTerm(context, measure, edit),
  edited: true,
});

/** A measure that the reading missed. */
export const addedMeasure = (context: EditContext, text: NewMeasure, position: number): MeasureRecord => {
  const id = MeasureId.parse(uuid());
  const { question, ...term } = readTerm(text.deadlineText, context.issuedOn);
  return {
    id,
    lineageId: id,
    position,
    path: text.path,
    heading: text.heading,
    text: text.text,
    span: text.span,
    extent: text.span,
    mentions: text.mentions.map((mention) => newMention(context, mention)),
    deadlineText: text.deadlineText,
    deadlineSpan: null,
    ...term,
    withoutLead: false,
    doubts: withDeadlineDoubt([], question),
    edited: true,
  };
};

const halfSpans = (measure: MeasureRecord, at: number): [Span | null, Span | null] => {
  const { span, text } = measure;
  // Only where the text is still the quotation does an offset in it name a place in the plan.
  if (!span || span.end - span.start !== text.length) return [span, null];
  return [
    { start: span.start, end: span.start + at },
    { start: span.start + at, end: span.end },
  ];
};

const dividesPair = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
};

/** A measure in two, both with its units and deadline; the first goes on in its lineage. Null where a side has no text. */
export const splitRecord = (measure: MeasureRecord, at: number): [MeasureRecord, MeasureRecord] | null => {
  const [before, behind] = [measure.text.slice(0, at).trim(), measure.text.slice(at).trim()];
  if (before === '' || behind === '' || dividesPair(measure.text, at)) return null;
  const [first, second] = halfSpans(measure, at);
  const id = MeasureId.parse(uuid());
  const mentions = measure.mentions.map((mention) => ({ ...mention, id: MentionId.parse(uuid()) }));
  return [
    { ...measure, text: before, span: first, edited: true },
    {
      ...measure,
      id,
      lineageId: id,
      path: `${measure.path.slice(0, 190)}-2`,
      heading: null,
      text: behind,
      span: second,
      mentions,
      doubts: [],
      edited: true,
    },
  ];
};

const around = (spans: readonly (Span | null)[]): Span | null => {
  const known = spans.filter((span) => span !== null);
  if (known.length < spans.length) return null;
  return { start: Math.min(...known.map((span) => span.start)), end: Math.max(...known.map((span) => span.end)) };
};

/** Several measures as one, in their order: it goes on in the first one's lineage, with every unit named once per part. */
export const mergedMeasure = (first: MeasureRecord, rest: readonly MeasureRecord[]): MeasureRecord => {
  const parts = [first, ...rest];
  const mentions = parts.flatMap((part) => part.mentions);
  const isFirst = (mention: MentionRecord, index: number): boolean =>
    mentions.findIndex((other) => other.part === mention.part && other.name === mention.name) === index;
  const timed = parts.find((part) => part.deadlineText !== null || part.cycle !== null) ?? first;
  const { deadlineText, deadlineSpan, cycle, dueIn, startsOn } = timed;
  return {
    ...first,
    text: parts.map((part) => part.text).join('\n'),
    span: around(parts.map((part) => part.span)),
    extent: around(parts.map((part) => part.extent)),
    mentions: mentions.filter(isFirst),
    deadlineText,
    deadlineSpan,
    cycle,
    dueIn,
    startsOn,
    withoutLead: parts.every((part) => part.withoutLead),
    doubts: rest.reduce((doubts, part) => withDoubts(doubts, part.doubts), first.doubts),
    edited: true,
  };
};
