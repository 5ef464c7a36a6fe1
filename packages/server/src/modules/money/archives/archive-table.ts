import { ArchiveField, archiveLimits, type ArchiveMap } from '@lianfang/contract/series/archives';
import { exactCsvLine } from '../../../kernel/documents/workbook/csv-line.ts';
import { readCsv } from '../../../kernel/documents/workbook/read-csv.ts';
import { readWorkbook } from '../../../kernel/documents/workbook/read-workbook.ts';
import { usualWorkbookLimits } from '../../../kernel/documents/workbook/workbook-limits.ts';
import { type ArchiveColumns, readColumns } from './archive-columns.ts';
import type { ArchiveCells } from './archive-rows.ts';

/** Narratives of 50,000 cases with everything beside them. */
const limits = {
  ...usualWorkbookLimits,
  bytes: archiveLimits.fileBytes,
  inflatedBytes: 500 * 1_048_576,
  rows: 60_000,
  cells: 3_000_000,
};

const isWorkbook = (bytes: Buffer): boolean =>
  (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf);

/** A row as it is read: its number in the file, and its cells by what they hold. */
export interface ArchiveLine {
  readonly row: number;
  readonly cells: ArchiveCells;
}

export interface ArchiveTable extends ArchiveColumns {
  readonly lines: readonly ArchiveLine[];
}

const cellsOf = (row: readonly string[], map: ArchiveMap): ArchiveCells =>
  Object.fromEntries(
    ArchiveField.options.flatMap((field) => {
      const text = (row[map[field] ?? -1] ?? '').normalize('NFC').trim();
      return text === '' ? [] : [[field, text]];
    }),
  );

/**
 * Reads a workbook (its first sheet) or a CSV. Rows that are empty are left out.
 * @throws FileRefused with a code of `workbookRefusals`
 */
export const readArchiveTable = async (bytes: Buffer, said: ArchiveMap | null): Promise<ArchiveTable> => {
  const rows = isWorkbook(bytes)
    ? ((await readWorkbook(bytes, limits)).sheets[0]?.rows ?? [])
    : readCsv(bytes, limits).rows;
  const columns = readColumns(rows, said);
  const lines = rows
    .slice(columns.head + 1)
    .flatMap((cells, index) =>
      cells.some((cell) => cell.trim() !== '')
        ? [{ row: columns.head + 2 + index, cells: cellsOf(cells, columns.map) }]
        : [],
    );
  return { ...columns, lines };
};

const wanLabel = 'wan';

/** The rows with what is read of them and nothing else, as they are kept until they are stored as cases. */
export const keptTable = ({ lines, inWan }: ArchiveTable): Uint8Array => {
  const head = exactCsvLine([inWan ? wanLabel : 'yuan', ...ArchiveField.options]);
  const body = lines.map(({ row, cells }) =>
    exactCsvLine([String(row), ...ArchiveField.options.map((field) => cells[field] ?? '')]),
  );
  return new TextEncoder().encode(head + body.join(''));
};

/** Reads what `keptTable` wrote. */
export const readKeptTable = (bytes: Uint8Array): Pick<ArchiveTable, 'lines' | 'inWan'> => {
  const [head, ...rows] = readCsv(bytes, { ...limits, bytes: Number.MAX_SAFE_INTEGER }).rows;
  const lines = rows.map(([row, ...texts]) => ({
    row: Number(row),
    cells: Object.fromEntries(
      ArchiveField.options.flatMap((field, at) => (texts[at] ? [[field, texts[at]]] : [])),
    ) as ArchiveCells,
  }));
  return { lines, inWan: head?.[0] === wanLabel };
};
