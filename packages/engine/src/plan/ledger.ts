import {
  classify,
  foldsChildren,
  habitOf,
  isAlsoSection,
  siblingsOf,
  zoneBelow,
  type Habit,
  type Surroundings,
} from './classify.ts';
import { applyFirstLeads } from './first-leads.ts';
import { hoistGroupLines } from './hoist.ts';
import { headingRange } from './item-text.ts';
import { measureOf } from './measure.ts';
import { applyOnward } from './onward.ts';
import { outlineOf } from './outline.ts';
import { itemizeParagraphs } from './paragraph-items.ts';
import type { Measure, Section } from './plan.ts';
import { readItems, type ReadItem } from './read-items.ts';
import { cleanOf, spanOf, type Range, type Source } from './source.ts';
import { joinReadings, NOTHING, type Reading } from './statement.ts';
import type { Zone } from './zones.ts';

/** The sections and measures of one part of a text. */
export interface Ledger {
  readonly sections: readonly Section[];
  readonly measures: readonly Measure[];
}

interface Place extends Pick<Surroundings, 'siblingsName' | 'siblingsHead'> {
  readonly path: readonly string[];
  readonly zone: Zone;
  readonly shared: Reading;
}

interface Writing {
  readonly source: Source;
  readonly habit: Habit;
  readonly sections: Section[];
  readonly measures: Measure[];
}

/** Only what a head says by label or bracket, or of 以上各项, is meant for its items; a sentence is not. */
const sharedBy = (read: ReadItem, above: Reading): Reading => {
  if (read.item.style === 'root') return NOTHING;
  const said = read.statements.filter((statement) => statement.explicit || statement.whole);
  return said.length === 0 ? above : joinReadings(said);
};

const sectionOf = (writing: Writing, read: ReadItem, path: string): void => {
  const range = headingRange(writing.source.folded, read);
  const heading = cleanOf(writing.source, range);
  writing.sections.push({ path: path === '' ? heading : path, heading, span: spanOf(writing.source, range) });
};

const write = (writing: Writing, read: ReadItem, place: Place): void => {
  const { source, habit } = writing;
  const path = read.item.label === '' ? place.path : [...place.path, read.item.label];
  const around = { ...place, shared: place.shared !== NOTHING };
  const kind = classify(source.folded, read, around, habit);
  const isRoot = read.item.style === 'root';
  if (!isRoot && (kind === 'section' || (kind === 'measure' && isAlsoSection(read, around)))) {
    sectionOf(writing, read, read.item.label === '' ? '' : path.join('/'));
  }
  if (kind === 'measure') {
    writing.measures.push(measureOf(source, read, path.join('/'), place.shared, foldsChildren(read, habit)));
    return;
  }
  const below: Place = {
    ...siblingsOf(read, habit),
    path,
    zone: zoneBelow(source.folded, read, place.zone),
    shared: sharedBy(read, place.shared),
  };
  for (const child of read.children) write(writing, child, below);
};

/** Reads the lines of one part: its tree of items, who is to do what, and which items are measures. */
export const ledgerOf = (source: Source, lines: readonly Range[], firstLeads: boolean): Ledger => {
  const outline = outlineOf(source.folded, lines);
  itemizeParagraphs(source.folded, outline);
  const root = readItems(source.folded, outline);
  hoistGroupLines(root);
  applyFirstLeads(root, firstLeads);
  applyOnward(root);
  const writing: Writing = { source, habit: habitOf(root), sections: [], measures: [] };
  write(writing, root, { path: [], zone: 'open', shared: NOTHING, siblingsName: false, siblingsHead: false });
  return { sections: writing.sections, measures: writing.measures };
};
