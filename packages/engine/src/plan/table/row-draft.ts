import { readLabelled } from '../label-statements.ts';
import { isBlank } from '../lines.ts';
import { readMarker, type Marker } from '../marker.ts';
import { NUMERAL, readNumeral } from '../numerals.ts';
import type { Range } from '../source.ts';
import { joinReadings, NOTHING, type Reading } from '../statement.ts';
import type { Column, ColumnKind } from './columns.ts';
import type { RawRow } from './raw-rows.ts';

/** A row with its cells sorted into what they hold. Empty cells are left out. */
export interface RowDraft {
  readonly number: Range | null;
  readonly categories: readonly Range[];
  readonly tasks: readonly Range[];
  readonly details: readonly Range[];
  readonly reading: Reading;
  readonly spanning: Range | null;
  readonly start: number;
}

const DITTO = /^(?:同上|〃|″|"|'')$/u;
type Assigning = 'lead' | 'responsible' | 'supporting' | 'person' | 'deadline' | 'cycle';

const isAssigning = (kind: ColumnKind): kind is Assigning =>
  ['lead', 'responsible', 'supporting', 'person', 'deadline', 'cycle'].includes(kind);

const wordsAt = (folded: string, { start, end }: Range): string => folded.slice(start, end);

const cellReading = (folded: string, column: Column, cell: Range): Reading => {
  const { kind } = column;
  if (!isAssigning(kind) || DITTO.test(wordsAt(folded, cell))) return NOTHING;
  return readLabelled(folded, { kind, words: '' }, cell);
};

const guessDoubts = ({ doubts }: Reading, guessed: Range | undefined): Pick<Reading, 'doubts'> => ({
  doubts: guessed ? [...doubts, { code: 'role-not-stated', range: guessed }] : doubts,
});

/** Sorts the cells of a row by what the head says of their columns. */
export const draftOf = (folded: string, row: RawRow, columns: readonly (Column | null)[]): RowDraft => {
  const held = columns
    .map((column, index) => ({ column, cell: row.cells[index] }))
    .flatMap(({ column, cell }) => (column && cell && !isBlank(cell) ? [{ column, cell }] : []));
  const of = (kind: ColumnKind): Range[] => held.filter(({ column }) => column.kind === kind).map(({ cell }) => cell);
  const reading = joinReadings(held.map(({ column, cell }) => cellReading(folded, column, cell)));
  const firstLeads = columns.map((column) => column?.firstLeads ?? null).find((rule) => rule !== null) ?? null;
  return {
    number: of('number')[0] ?? null,
    categories: of('category'),
    tasks: of('task'),
    details: of('detail'),
    reading: { ...reading, ...guessDoubts(reading, row.guessed), firstLeads: reading.firstLeads ?? firstLeads },
    spanning: row.spanning,
    start: row.spanning?.start ?? row.cells.find((cell) => !isBlank(cell))?.start ?? 0,
  };
};

const BARE_CHINESE = new RegExp(`^[${NUMERAL}]{1,4}$`, 'u');

/** The number of a row as a marker: 1, 3., 一、, (二), also without any stop. */
export const numberOf = (folded: string, cell: Range): Marker | null => {
  const words = wordsAt(folded, cell);
  if (/^\d{1,3}$/u.test(words))
    return { style: 'arabic', value: Number(words), label: String(Number(words)), length: words.length };
  if (BARE_CHINESE.test(words))
    return { style: 'chinese', value: readNumeral(words) ?? 0, label: words, length: words.length };
  return readMarker(words);
};
