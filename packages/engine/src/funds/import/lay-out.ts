import type { CellSource } from './cell-span.ts';
import type { ColumnReference, MapField, MapRequest } from './column-map.ts';
import { amountFields } from './column-map.ts';
import { guessColumns, guessUnit } from './guess-columns.ts';
import { bareHeader } from './header-words.ts';
import { ImportRefusal } from './import-refusal.ts';
import { type AmountUnit, isAmountUnit } from './read-amount.ts';

/** Where each field of a table comes from. */
export interface Layout {
  /** Names of the columns; empty where the file has no header. */
  readonly names: readonly string[];
  readonly sources: ReadonlyMap<MapField, CellSource>;
  readonly units: ReadonlyMap<MapField, AmountUnit>;
  /** The word of the time format, null where the first value has to tell it. */
  readonly timeWord: string | null;
  /** The column of the day, where the time's own may hold the time of day alone; -1 for none. */
  readonly dayColumn: number;
}

const encoder = new TextEncoder();
const longestList = 40;

const listed = (names: readonly string[]): string =>
  names.length === 0
    ? '–'
    : names
        .slice(0, longestList)
        .map((name, place) => (name === '' ? `#${place + 1}` : name))
        .join(' | ');

const unknownColumns = (wanted: readonly string[], names: readonly string[]): ImportRefusal =>
  new ImportRefusal(
    'unknown-columns',
    {
      zh: `没有列：${wanted.join('、')}。文件中的列：${listed(names)}。也可用 #3 表示第三列。`,
      en: `no column ${wanted.join(', ')}. The file has: ${listed(names)}. #3 stands for the third column.`,
    },
    undefined,
    names,
  );

const unsafeGuess = (lacking: readonly string[], names: readonly string[]): ImportRefusal =>
  new ImportRefusal(
    'unsafe-guess',
    {
      zh: `无法确定各列的含义（缺：${lacking.join('、')}）。文件中的列：${listed(names)}。请用 --map 说明，例如：--map 'from=付款账号,to=收款账号,amount=金额:yuan,at=时间:iso'；单个账户的流水用 own=本方账号,other=对方账号,direction=借贷标志（或 in=收入列,out=支出列）；整个文件同一账户可写 own:=账号。`,
      en: `what the columns mean is not certain (missing: ${lacking.join(', ')}). The file has: ${listed(names)}. Say it with --map, for example --map 'from=PAYER,to=PAYEE,amount=AMOUNT:yuan,at=TIME:iso'; for the statement of an account own=ACCOUNT,other=COUNTERPARTY,direction=COLUMN (or in=CREDIT,out=DEBIT); own:=ACCOUNT where the whole file is of one account.`,
    },
    undefined,
    names,
  );

/** Place of a column by #number, by its very name, or by its name but for case, spaces and brackets; -1 where unclear. */
const placeOf = (column: string, names: readonly string[]): number => {
  if (/^#\d{1,4}$/u.test(column)) return Number(column.slice(1)) - 1;
  const alike = (same: (name: string) => boolean): number[] =>
    names.flatMap((name, place) => (same(name) ? [place] : []));
  const exact = alike((name) => name.trim() === column);
  const found = exact.length > 0 ? exact : alike((name) => bareHeader(name) === bareHeader(column));
  return found.length === 1 ? (found[0] ?? -1) : -1;
};

const sourceOf = ({ columns, fixed }: ColumnReference, names: readonly string[]): CellSource => ({
  columns: columns.map((column) => placeOf(column, names)),
  fixed: fixed === null ? null : encoder.encode(fixed),
});

const stated = (source: CellSource | undefined): boolean =>
  source !== undefined && (source.columns.length > 0 || source.fixed !== null);

/** What has to be known and is not, in the words of the map. */
const lackingOf = (has: (field: MapField) => boolean): string[] => {
  const lacking: string[] = [];
  const isStatement = has('own') || has('other');
  if (!isStatement) lacking.push(...(['from', 'to'] as const).filter((field) => !has(field)));
  else if (!has('own')) lacking.push('own');
  const hasBoth = has('in') && has('out');
  if (!has('amount') && !(isStatement && hasBoth)) lacking.push(isStatement ? 'amount / in, out' : 'amount');
  if (isStatement && has('amount') && !has('direction')) lacking.push('direction');
  if (!has('at')) lacking.push('at');
  return lacking;
};

const unitsOf = (sources: ReadonlyMap<MapField, CellSource>, request: MapRequest, names: readonly string[]) => {
  const units = new Map<MapField, AmountUnit>();
  for (const field of amountFields) {
    const said = request.fields.get(field)?.unit ?? guessUnit(names[sources.get(field)?.columns[0] ?? -1] ?? '');
    units.set(field, isAmountUnit(said) ? said : 'yuan');
  }
  return units;
};

/**
 * Brings together what a person says of the columns and what their names say by themselves. Throws ImportRefusal for
 * columns that are not there and where the names do not say enough.
 */
export const layOut = (names: readonly string[], request: MapRequest): Layout => {
  const sources = new Map<MapField, CellSource>();
  const missing: string[] = [];
  for (const [field, reference] of request.fields) {
    const source = sourceOf(reference, names);
    missing.push(...reference.columns.filter((_, place) => (source.columns[place] ?? -1) < 0));
    sources.set(field, source);
  }
  if (missing.length > 0) throw unknownColumns(missing, names);
  const guess = guessColumns(names, (field) => sources.has(field));
  for (const [field, columns] of guess.columns) sources.set(field, { columns, fixed: null });
  const lacking = lackingOf((field) => stated(sources.get(field)));
  if (lacking.length > 0) throw unsafeGuess(lacking, names);
  const timeWord = request.fields.get('at')?.unit ?? guess.timeWord;
  const dayColumn = request.fields.has('at') ? -1 : guess.dayColumn;
  return { names, sources, units: unitsOf(sources, request, names), timeWord, dayColumn };
};
