import type { Words } from '@lianfang/contract/words';
import { readCsv } from './read-csv.ts';
import { readWorkbook } from './read-workbook.ts';

/** A row of a filled-in form: its number in the spreadsheet, and its cells by column, trimmed; '' where empty. */
export interface FormRow<Column extends string> {
  readonly row: number;
  readonly cells: Readonly<Record<Column, string>>;
}

export interface FormFault<Column extends string> {
  readonly row: number;
  readonly column: Column | null;
  readonly message: string;
}

export interface ReadForm<Column extends string> {
  readonly rows: readonly FormRow<Column>[];
  readonly faults: readonly FormFault<Column>[];
}

export interface FormText<Column extends string> {
  /** Headings by column, as the form has them. */
  readonly columns: Readonly<Record<Column, Words>>;
  /** Columns without which nothing can be read. */
  readonly needed: readonly Column[];
  readonly mostRows: number;
}

const zip = Buffer.from('PK');
/** Rows above the headings: a title, an “as of”. */
const mostAbove = 10;

const textOf = (cell: string | undefined): string => (cell ?? '').normalize('NFC').trim();

const tableOf = async (bytes: Buffer): Promise<readonly (readonly string[])[]> =>
  bytes.subarray(0, 2).equals(zip) || bytes[0] === 0xd0
    ? ((await readWorkbook(bytes)).sheets[0]?.rows ?? [])
    : readCsv(bytes).rows;

/**
 * Reads a form that was filled in as .xlsx or CSV. Columns are found by their headings, in any order; empty rows are
 * left out. A missing column or too many rows is the one fault, and then there are no rows.
 * @throws FileRefused with a code of `workbookRefusals`
 */
export const readForm = async <Column extends string>(
  bytes: Buffer,
  { columns, needed, mostRows }: FormText<Column>,
): Promise<ReadForm<Column>> => {
  const table = await tableOf(bytes);
  const names = Object.keys(columns) as Column[];
  const at = table
    .slice(0, mostAbove)
    .findIndex((row) => row.some((cell) => needed.some((name) => textOf(cell) === columns[name].zh)));
  const headings = (table[at] ?? []).map(textOf);
  const missing = needed.filter((name) => !headings.includes(columns[name].zh));
  const wrong = (column: Column | null, message: string) => ({ row: Math.max(1, at + 1), column, message });
  if (missing.length > 0)
    return { rows: [], faults: missing.map((column) => wrong(column, `缺少“${columns[column].zh}”这一列`)) };
  const places = new Map(names.map((name) => [name, headings.indexOf(columns[name].zh)]));
  const rows = table.slice(at + 1).flatMap((cells, index) => {
    if (cells.every((cell) => textOf(cell) === '')) return [];
    const read = names.map((name) => [name, textOf(cells[places.get(name) ?? -1])] as const);
    return [{ row: at + 2 + index, cells: Object.fromEntries(read) as Record<Column, string> }];
  });
  if (rows.length > mostRows) return { rows: [], faults: [wrong(null, `一次最多导入 ${mostRows} 行`)] };
  return rows.length === 0 ? { rows, faults: [wrong(null, '表格中没有内容')] } : { rows, faults: [] };
};
