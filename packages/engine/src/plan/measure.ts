import { leadInRange, textRange } from './item-text.ts';
import { endOf } from './item.ts';
import { readWhen } from './measure-when.ts';
import type { Measure, UnitMention } from './plan.ts';
import type { ReadItem } from './read-items.ts';
import { cleanOf, nameOf, quoteOf, spanOf, wordsOf, type Range, type Source } from './source.ts';
import { joinReadings, namesAnybody, type Doubt, type Named, type Reading } from './statement.ts';
import { kindOf } from './units/unit-form.ts';
import { unsure } from './unsure.ts';

const mention = (source: Source, { range, note }: Named): UnitMention => ({
  name: nameOf(source, range),
  span: spanOf(source, range),
  kind: kindOf(wordsOf(source, range).replaceAll(' ', '')),
  ...(note === undefined ? {} : { note }),
});

/** Each name once, in the order of the text. */
const mentions = (source: Source, names: readonly Named[], taken: ReadonlySet<string> = new Set()): UnitMention[] => {
  const seen = new Set(taken);
  const kept: UnitMention[] = [];
  for (const name of names) {
    const one = mention(source, name);
    if (seen.has(one.name)) continue;
    seen.add(one.name);
    kept.push(one);
  }
  return kept;
};

const joined = (read: ReadItem): Reading => {
  const explicit = read.statements.filter((statement) => statement.explicit);
  const chosen = explicit.some(namesAnybody) ? explicit : read.statements;
  return joinReadings(chosen);
};

/** Adds what the group gives and the item does not say; every such taking is a doubt. */
const withShared = (own: Reading, shared: Reading, place: Range): Reading => {
  const doubt = (code: Doubt['code']): Doubt[] => [{ code, range: place }];
  const all = !namesAnybody(own) && namesAnybody(shared);
  const leadOnly = !all && own.lead.length === 0 && shared.lead.length > 0;
  const deadline = own.deadlines.length === 0 && shared.deadlines.length > 0;
  return {
    ...own,
    ...(all
      ? { lead: shared.lead, responsible: shared.responsible, supporting: shared.supporting, persons: shared.persons }
      : {}),
    ...(leadOnly ? { lead: shared.lead } : {}),
    ...(deadline ? { deadlines: shared.deadlines } : {}),
    doubts: [
      ...own.doubts,
      ...(all ? [...shared.doubts, ...doubt('inherited-units')] : []),
      ...(leadOnly ? doubt('inherited-units') : []),
      ...(deadline ? doubt('inherited-deadline') : []),
    ],
  };
};

const UNNUMBERED: ReadonlySet<string> = new Set(['bullet', 'paragraph']);

const shapeDoubts = (read: ReadItem, reading: Reading, place: Range): Doubt[] => {
  const doubts: Doubt[] = [];
  const naming = read.statements.filter((statement) => statement.explicit && namesAnybody(statement));
  if (!namesAnybody(reading)) doubts.push({ code: 'no-units', range: place });
  if (naming.length > 1 && naming.some((one) => !one.ownLine))
    doubts.push({ code: 'several-statements', range: place });
  if (UNNUMBERED.has(read.item.style)) doubts.push({ code: 'unnumbered', range: place });
  if (read.item.jumps) doubts.push({ code: 'numbering-jump', range: place });
  return doubts;
};

interface Words {
  readonly text: Range;
  readonly detail: Range | null;
  readonly heading: Range | null;
}

/** The heading row of a table that is a measure itself shows its description as its text. */
const wordsOfItem = (source: Source, read: ReadItem, folded: boolean): Words => {
  const { row, style } = read.item;
  if (row?.detail && style !== 'row') return { text: row.detail, detail: null, heading: row.task };
  const text = textRange(source.folded, read, folded);
  return { text, detail: row?.detail ?? null, heading: row ? null : leadInRange(source.folded, text) };
};

/** Makes the measure of an item; `folded` when its sub-items are part of its text. */
export const measureOf = (source: Source, read: ReadItem, path: string, shared: Reading, folded: boolean): Measure => {
  const { text, detail, heading } = wordsOfItem(source, read, folded);
  const place = { start: text.start, end: Math.min(text.end, text.start + 40) };
  const reading = withShared(joined(read), shared, place);
  const when = readWhen(source, reading, detail ? [text, detail] : [text]);
  const lead = mentions(source, reading.lead);
  const responsible = mentions(source, reading.responsible, new Set(lead.map(({ name }) => name)));
  const known = new Set([...lead, ...responsible].map(({ name }) => name));
  const doubts = [...reading.doubts, ...when.doubts, ...shapeDoubts(read, reading, place)];
  const end = Math.max(read.end, folded ? endOf(read.item) : 0, text.end, detail?.end ?? 0);
  return {
    path,
    ...(heading ? { heading: cleanOf(source, heading) } : {}),
    ...quoteOf(source, text),
    extent: spanOf(source, { start: read.item.start, end }),
    ...(detail ? { detail: quoteOf(source, detail) } : {}),
    lead,
    responsible,
    supporting: mentions(source, reading.supporting, known),
    leadPerson: mentions(source, reading.persons),
    deadline: when.deadline,
    cycle: when.cycle,
    unsure: doubts.map(({ code, range }) => unsure(source, code, range)),
  };
};
