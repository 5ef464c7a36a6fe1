import { withoutChrome } from './chrome.ts';
import { fold } from './fold.ts';
import { ledgerOf, type Ledger } from './ledger.ts';
import type { Front } from './front.ts';
import { issuedOn } from './issued-on.ts';
import { linesOf } from './lines.ts';
import { partsOf, type Part } from './parts.ts';
import type { Measure, Plan, Section } from './plan.ts';
import { reportingRules } from './reporting.ts';
import { spanOf, wordsOf, type Range, type Source } from './source.ts';
import { closeStraySpaces } from './stray-spaces.ts';
import { unwrap } from './unwrap.ts';

const FIRST_LEADS =
  /(?:第一|首)(?:位|个|名)?[^。;]{0,12}(?:单位|部门|者|的)[^。;]{0,6}(?:为|是|即)[^。;]{0,4}(?:牵头|主办)/u;

interface PartLedger extends Ledger {
  readonly part: Part;
}

const hasUnits = ({ measures }: Ledger): boolean =>
  measures.some(({ lead, responsible, supporting }) => lead.length + responsible.length + supporting.length > 0);

/** A bracket that opens with the rule speaks of the plan; one that opens with names, of one item. */
const LONGEST_OPENING = 6;

/** A rule about the first-listed unit that does not stand behind the names of one item: for the whole plan. */
const saysFirstLeads = (source: Source, lines: readonly Range[]): boolean =>
  lines.some((line) => {
    const words = wordsOf(source, line);
    const at = /牵头|主办/u.test(words) ? FIRST_LEADS.exec(words)?.index : undefined;
    if (at === undefined) return false;
    const open = words.lastIndexOf('(', at);
    return open <= words.lastIndexOf(')', at) || at - open <= LONGEST_OPENING;
  });

/** The part that is the plan: the first with units, else the first with measures, else the first. */
const mainOf = (ledgers: readonly PartLedger[]): PartLedger | undefined =>
  ledgers.find(hasUnits) ?? ledgers.find(({ measures }) => measures.length > 0) ?? ledgers[0];

/** A notice, letter or announcement that only passes the plan on. */
const isCover = ({ front }: Part): boolean => /(?:通知|函|公告|通告|批复)(?:\([^()]{0,40}\))?$/u.test(front.title);

const prefixed = (label: string, path: string): string => (label === '' ? path : `${label}/${path}`);

const withPrefix = (label: string, { sections, measures }: Ledger): Ledger => ({
  sections: sections.map((section) => ({ ...section, path: prefixed(label, section.path) })),
  measures: measures.map((measure) => ({ ...measure, path: prefixed(label, measure.path) })),
});

/** Paths name one item each: a number that comes twice gets its count. */
const distinct = <Named extends Section | Measure>(items: readonly Named[]): Named[] => {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const count = (seen.get(item.path) ?? 0) + 1;
    seen.set(item.path, count);
    return count === 1 ? item : { ...item, path: `${item.path}#${count}` };
  });
};

const partLabel = (part: Part, index: number): string => (part.label === '' ? `第${index + 1}部分` : part.label);

/** What one part adds: the main part with bare paths, others only where they assign work, under their own names. */
const share = (ledger: PartLedger, index: number, main: PartLedger | undefined): Ledger => {
  if (ledger === main) return ledger;
  if (hasUnits(ledger)) return withPrefix(partLabel(ledger.part, index), ledger);
  // A body whose work is assigned in an attached table keeps its headings; its paragraphs are in the table.
  const heads = main?.part.label !== '' && ledger.part.label === '' && !isCover(ledger.part);
  return { sections: heads ? ledger.sections : [], measures: [] };
};

const together = (ledgers: readonly PartLedger[], main: PartLedger | undefined): Ledger => {
  const kept = ledgers.map((ledger, index) => share(ledger, index, main));
  return {
    sections: distinct(kept.flatMap(({ sections }) => sections)),
    measures: distinct(kept.flatMap(({ measures }) => measures)),
  };
};

/** The front that names the plan: a body that is no mere notice, else the main part, else any. */
const namingFront = (ledgers: readonly PartLedger[], main: PartLedger | undefined): Front | undefined => {
  const fronts = ledgers.map(({ part }) => part.front).filter(({ title }) => title !== '');
  const body = ledgers.find(({ part }) => part.label === '' && part.front.title !== '' && !isCover(part));
  return body?.part.front ?? (main && main.part.front.title !== '' ? main.part.front : fronts[0]);
};

/**
 * Reads the text of an official plan: title, sections, measures with their units, deadlines and cycles, and the rules
 * for reporting. Pure and total: any text gives a plan, perhaps an empty one (see `looksLikePlan`). Every span is a
 * place in `text`. What the text leaves open is marked in `unsure`. Layout after GB/T 9704.
 */
export const parsePlan = (text: string): Plan => {
  const source = unwrap(closeStraySpaces(fold(text)));
  const lines = withoutChrome(source, linesOf(source.folded));
  const parts = partsOf(source, lines);
  const firstLeads = saysFirstLeads(source, lines);
  const ledgers = parts.map((part) => ({ part, ...ledgerOf(source, part.lines, firstLeads) }));
  const main = mainOf(ledgers);
  const named = namingFront(ledgers, main);
  const number = parts.map(({ front }) => front.documentNumber).find((words) => words !== null);
  return {
    title: named?.title ?? '',
    titleSpan: named?.titleRange ? spanOf(source, named.titleRange) : null,
    ...(number ? { documentNumber: number } : {}),
    issuedOn: issuedOn(source, lines),
    ...together(ledgers, main),
    reportingRules: reportingRules(source, lines),
  };
};
