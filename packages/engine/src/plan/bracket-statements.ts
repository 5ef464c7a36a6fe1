import { inside, outerPairs, type Pair } from './brackets.ts';
import { readClauses } from './role-clauses.ts';
import { trimRange, type Range } from './source.ts';
import { namesAnybody, type Named, type Reading, type Statement } from './statement.ts';
import { isSurelyUnit } from './units/unit-form.ts';

const nameAt = (folded: string, { range }: Named): string => folded.slice(range.start, range.end);

const everybody = (reading: Reading): Named[] => [
  ...reading.lead,
  ...reading.responsible,
  ...reading.supporting,
  ...reading.persons,
];

/** Most of the names look like units: a remark such as (谁主管、谁负责) does not. */
const looksReal = (folded: string, names: readonly Named[]): boolean => {
  const sure = names.filter((name) => isSurelyUnit(nameAt(folded, name))).length;
  return sure > 0 && sure * 2 >= names.length;
};

/** After the bracket nothing follows, or a stop, or another bracket. */
const closesItem = (folded: string, pair: Pair, block: Range): boolean => {
  const rest = folded.slice(pair.end, Math.min(block.end, pair.end + 3)).trimStart();
  return rest === '' || '。;,.('.includes(rest.charAt(0)) || standsApart(folded, pair, block);
};

/** Before the bracket stands a stop, so that it does not explain the word before it. */
const standsApart = (folded: string, pair: Pair, block: Range): boolean =>
  pair.start <= block.start || ' 。;!?.)”"'.includes(folded.charAt(pair.start - 1));

/** A list of units without any verb: read as responsible, and marked. */
const fromLeftover = (folded: string, reading: Reading, leftover: readonly Named[]): Reading | null => {
  if (!leftover.every((name) => isSurelyUnit(nameAt(folded, name)) && nameAt(folded, name).length >= 3)) return null;
  const doubts = leftover.map(({ range }) => ({ code: 'role-not-stated' as const, range }));
  return { ...reading, responsible: leftover, doubts: [...reading.doubts, ...doubts] };
};

const LONGEST = 600;

const readPair = (folded: string, pair: Pair, block: Range): Reading | null => {
  const range = trimRange(folded, inside(folded, pair));
  if (range.end - range.start > LONGEST || range.end - range.start < 2) return null;
  const { reading, leftover, odd } = readClauses(folded, range, null);
  const names = everybody(reading);
  if (names.length > 0) return odd.length <= names.length && looksReal(folded, names) ? reading : null;
  if (leftover.length === 0 || odd.length > 0) return null;
  // Several units in a bracket that ends the line are whose it is, even where the heading before it has no stop.
  const endsLine = leftover.length > 1 && pair.end >= trimRange(folded, block).end;
  if (!endsLine && !standsApart(folded, pair, block)) return null;
  return fromLeftover(folded, reading, leftover);
};

/** The pairs that touch none of the places; both stand in order. */
const untaken = (pairs: readonly Pair[], taken: readonly Range[]): Pair[] => {
  let next = 0;
  return pairs.filter((pair) => {
    while ((taken[next]?.end ?? Infinity) <= pair.start) next += 1;
    return (taken[next]?.start ?? Infinity) >= pair.end;
  });
};

/** The statements of a block that stand in brackets without a label: (A、B负责), (A牵头,B配合). */
export const bracketStatements = (folded: string, block: Range, taken: readonly Range[]): Statement[] => {
  const free = untaken(outerPairs(folded, block), taken);
  const statements: Statement[] = [];
  for (const pair of free) {
    if (!closesItem(folded, pair, block)) continue;
    const reading = readPair(folded, pair, block);
    if (!reading || !namesAnybody(reading)) continue;
    const line = trimRange(folded, block, ' \t\n。;,');
    const ownLine = pair.start <= line.start && pair.end >= line.end;
    statements.push({ ...reading, range: pair, ownLine, whole: false, explicit: true });
  }
  return statements;
};
