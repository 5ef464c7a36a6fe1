import { newItem, type Item, type Row } from '../item.ts';
import { readMarker, type Marker } from '../marker.ts';
import type { Ranking } from '../marker-rank.ts';
import type { Range } from '../source.ts';
import { joinReadings, namesAnybody, NOTHING, type Reading } from '../statement.ts';
import { numberOf, type RowDraft } from './row-draft.ts';
import { rowShape, tableShape, type RowShape, type TableShape } from './table-shape.ts';

const ROW_RANK = 7;
const GROUP_RANK = 5.5;
const TOTAL = /^(?:总分|合计|小计|总计|备注|注:|注$|说明)/u;

/** Rows read one after another, with what the row before leaves standing. */
interface Walk {
  readonly folded: string;
  readonly rank: Ranking;
  readonly shape: TableShape;
  readonly items: Item[];
  groupWords: string;
  /** The number of the last counted duty: one without a number goes on under it. */
  under: string | null;
  count: number;
  last: Reading;
  readonly more: Reading[];
}

const wordsAt = (walk: Walk, { start, end }: Range): string => walk.folded.slice(start, end);

const openGroup = (walk: Walk, words: Range, marker: Marker | null, rank: number): void => {
  settle(walk);
  const own = readMarker(wordsAt(walk, words));
  const number = marker ?? own;
  const start = words.start + (own?.length ?? 0);
  walk.items.push(
    newItem({
      style: number?.style ?? 'heading',
      label: number?.label ?? '',
      value: number?.value ?? 0,
      rank: number ? Math.min(walk.rank(number), rank) : rank,
      start: words.start,
      blocks: [{ start, end: words.end }],
    }),
  );
  walk.last = NOTHING;
  walk.under = null;
};

const openGroups = (walk: Walk, groups: readonly Range[], number: Marker | null): void => {
  const words = groups.map((group) => wordsAt(walk, group)).join('\n');
  if (groups.length === 0 || words === walk.groupWords) return;
  walk.groupWords = words;
  if (walk.shape.numbersGroups) walk.count = 0;
  for (const [index, group] of groups.entries()) {
    openGroup(walk, group, index === groups.length - 1 ? number : null, GROUP_RANK + index / 10);
  }
};

/** A merged cell leaves its neighbours below empty: they take the units of the row above, and the taking is marked. */
const inherited = (walk: Walk, reading: Reading, place: Range): Reading => {
  if (namesAnybody(reading) || !namesAnybody(walk.last)) return reading;
  const { lead, responsible, supporting, persons } = walk.last;
  const joined = joinReadings([{ ...NOTHING, lead, responsible, supporting, persons }, reading]);
  return { ...joined, doubts: [...joined.doubts, { code: 'inherited-units', range: place }] };
};

const takeSection = (walk: Walk, draft: RowDraft, marker: Marker, title: Range): void => {
  settle(walk);
  const row: Row = { task: title, detail: draft.details[0] ?? null, reading: draft.reading };
  const { style, label, value } = marker;
  walk.items.push(newItem({ style, label, value, rank: walk.rank(marker), start: draft.start, blocks: [title], row }));
  walk.last = NOTHING;
};

/** Rows that only named more units go to the duty above them: its cell was merged over them. */
const settle = (walk: Walk): void => {
  const more = walk.more.splice(0);
  const last = more.length > 0 ? walk.items.pop() : undefined;
  if (!last) return;
  const row = last.row ? { ...last.row, reading: joinReadings([last.row.reading, ...more]) } : null;
  walk.items.push({ ...last, row });
  if (row) walk.last = row.reading;
};

const takeDuty = (walk: Walk, draft: RowDraft, marker: Marker | null, { task, detail }: RowShape): void => {
  if (!task) {
    if (namesAnybody(draft.reading)) walk.more.push(draft.reading);
    return;
  }
  const inner = marker ? null : readMarker(wordsAt(walk, task));
  const number = marker ?? inner;
  const text = { start: task.start + (inner?.length ?? 0), end: task.end };
  settle(walk);
  walk.count += 1;
  const reading = inherited(walk, draft.reading, text);
  const doubts = number ? reading.doubts : [...reading.doubts, { code: 'unnumbered' as const, range: text }];
  const row: Row = { task: text, detail, reading: { ...reading, doubts } };
  walk.under = number?.label ?? walk.under;
  const label = walk.under ?? String(walk.count);
  const value = number?.value ?? walk.count;
  walk.items.push(newItem({ style: 'row', label, value, rank: ROW_RANK, start: draft.start, row }));
  walk.last = reading;
};

const isTotal = (walk: Walk, draft: RowDraft): boolean => {
  const first = draft.tasks[0] ?? draft.categories[0] ?? draft.details[0] ?? draft.number;
  return first !== null && TOTAL.test(wordsAt(walk, first));
};

/** A row with one heading and nothing else to it: 一、加强宣传 over the whole width. */
const onlyHeads = (walk: Walk, draft: RowDraft, marker: Marker | null): Range | null => {
  const [title, ...more] = [...draft.categories, ...draft.tasks];
  if (more.length > 0 || draft.details.length > 0 || namesAnybody(draft.reading)) return null;
  if (!title && draft.number) return wordsAt(walk, draft.number).length > (marker?.length ?? 0) ? draft.number : null;
  return title && !marker && readMarker(wordsAt(walk, title)) ? title : null;
};

const takeRow = (walk: Walk, draft: RowDraft): void => {
  const marker = draft.number ? numberOf(walk.folded, draft.number) : null;
  const heads = draft.spanning ?? onlyHeads(walk, draft, marker);
  if (heads) {
    openGroup(walk, heads, null, GROUP_RANK);
    return;
  }
  if (isTotal(walk, draft)) return;
  const title = draft.tasks[0] ?? draft.categories[0];
  if (marker && title && walk.rank(marker) < ROW_RANK && !walk.shape.grouped) {
    takeSection(walk, draft, marker, title);
    return;
  }
  const shape = rowShape(draft, walk.shape.grouped);
  openGroups(walk, shape.groups, walk.shape.numbersGroups ? marker : null);
  takeDuty(walk, draft, walk.shape.numbersGroups ? null : marker, shape);
};

/** The items that the rows of a table make, in order, each with its rank; the outline nests them. */
export const tableItems = (folded: string, drafts: readonly RowDraft[], rank: Ranking): Item[] => {
  const shape = tableShape(folded, drafts);
  const walk: Walk = { folded, rank, shape, items: [], groupWords: '', under: null, count: 0, last: NOTHING, more: [] };
  for (const draft of drafts) takeRow(walk, draft);
  settle(walk);
  return walk.items;
};
