import { type RowFault, unitColumns } from '@lianfang/contract/units/imports';
import { unitKinds, UnitText } from '@lianfang/contract/units/units';
import { z } from 'zod';

type ColumnName = keyof typeof unitColumns;

/** A row of the workbook as it was understood; the parent is still a name, null for the county. */
export interface ImportRow {
  readonly row: number;
  readonly name: string;
  readonly shortName: string | null;
  readonly kind: UnitText['kind'];
  readonly parent: string | null;
  readonly aliases: readonly string[];
}

/** Most rows of one workbook. */
export const mostRows = 5000;

const fault = (row: number, column: ColumnName | null, message: string): RowFault => ({ row, column, message });

const kindsByWord = new Map<string, string>(
  Object.entries(unitKinds).flatMap(([kind, words]) => [
    [words.zh, kind],
    [words.en.toLowerCase(), kind],
  ]),
);
// The sheet that goes out says 村（社区）; people write one of the two.
for (const word of ['村', '社区', '村(社区)']) kindsByWord.set(word, 'village');

const textOf = (cell: string | undefined): string => (cell ?? '').normalize('NFC').trim();

/** The row with the headings, and where each column stands; null where there is none among the first rows. */
const findHeadings = (
  rows: readonly (readonly string[])[],
): { at: number; columns: Map<ColumnName, number> } | null => {
  const at = rows.slice(0, 10).findIndex((row) => row.some((cell) => textOf(cell) === unitColumns.name.zh));
  const headings = rows[at]?.map(textOf) ?? [];
  if (at === -1) return null;
  const names = Object.keys(unitColumns) as ColumnName[];
  const places = names.map((name) => [name, headings.indexOf(unitColumns[name].zh)] as const);
  return { at, columns: new Map(places.filter(([, place]) => place !== -1)) };
};

const Kind = UnitText.shape.kind;
const short = z.string().max(120);

const tooLong = (row: number, cells: ReadonlyMap<ColumnName, string>): RowFault[] =>
  (['name', 'shortName', 'parent'] as const)
    .filter((column) => !short.safeParse(cells.get(column) ?? '').success)
    .map((column) => fault(row, column, `${unitColumns[column].zh}不得超过 120 字`));

const aliasesOf = (cell: string): string[] => [
  ...new Set(
    cell
      .split(/[、,，;；\n]/u)
      .map(textOf)
      .filter((name) => name !== ''),
  ),
];

const rowOf = (
  row: number,
  cells: ReadonlyMap<ColumnName, string>,
): ImportRow | { readonly faults: readonly RowFault[] } => {
  const cell = (column: ColumnName): string => cells.get(column) ?? '';
  const kind = Kind.safeParse(
    kindsByWord.get(cell('kind').normalize('NFKC').toLowerCase()) ?? kindsByWord.get(cell('kind')),
  );
  const aliases = aliasesOf(cell('aliases'));
  const faults = [
    ...(cell('name') === '' ? [fault(row, 'name', '没有填写单位名称')] : []),
    ...(kind.success
      ? []
      : [fault(row, 'kind', cell('kind') === '' ? '没有填写类别' : `没有“${cell('kind').slice(0, 40)}”这个类别`)]),
    ...tooLong(row, cells),
    ...(aliases.every((name) => name.length <= 120) ? [] : [fault(row, 'aliases', '其他名称每个不得超过 120 字')]),
  ];
  if (!kind.success || faults.length > 0) return { faults };
  const [shortName, parent] = [cell('shortName') || null, cell('parent') || null];
  return { row, name: cell('name'), shortName, kind: kind.data, parent, aliases };
};

/** Reads the rows of a sheet, empty ones left out; row numbers are those that the spreadsheet shows. */
export const importRows = (
  sheet: readonly (readonly string[])[],
): { readonly rows: readonly ImportRow[]; readonly faults: readonly RowFault[] } => {
  const found = findHeadings(sheet);
  if (!found) return { rows: [], faults: [fault(1, null, `没有找到“${unitColumns.name.zh}”这一列`)] };
  const missing = (['kind', 'parent'] as const).filter((column) => !found.columns.has(column));
  if (missing.length > 0)
    return {
      rows: [],
      faults: missing.map((column) => fault(found.at + 1, column, `缺少“${unitColumns[column].zh}”这一列`)),
    };
  const lines = sheet.slice(found.at + 1).map((cells, index) => ({
    row: found.at + 2 + index,
    cells: new Map([...found.columns].map(([name, place]) => [name, textOf(cells[place])] as const)),
  }));
  const filled = lines.filter(({ cells }) => [...cells.values()].some((cell) => cell !== ''));
  if (filled.length > mostRows) return { rows: [], faults: [fault(1, null, `一次最多导入 ${mostRows} 行`)] };
  const read = filled.map(({ row, cells }) => rowOf(row, cells));
  return {
    rows: read.flatMap((one) => ('faults' in one ? [] : [one])),
    faults: read.flatMap((one) => ('faults' in one ? one.faults : [])),
  };
};
