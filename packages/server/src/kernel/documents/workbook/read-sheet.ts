import { setImmediate } from 'node:timers/promises';
import { attribute, scanXml, type XmlPiece } from '../xml-scan.ts';
import { unescapeCellText } from '../xml-text.ts';
import { storedText } from './cell-text.ts';
import { beyondLimit, type WorkbookLimits } from './workbook-limits.ts';

/** What a sheet's cells refer to, and how many more cells may be read. */
export interface SheetContext {
  readonly texts: readonly string[];
  readonly dates: readonly boolean[];
  readonly from1904: boolean;
  readonly limits: WorkbookLimits;
  cellsLeft: number;
}

interface Cursor {
  row: number;
  column: number;
  type: string;
  isDate: boolean;
  value: string;
  inValue: boolean;
  inPhonetic: boolean;
}

/** Pieces read before others get their turn. */
const piecesATurn = 50_000;
const letterBase = 26;

/** Column of a reference such as AB12, counted from 0. */
const columnOf = (reference: string): number => {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/u.exec(reference)?.[0] ?? '') {
    column = column * letterBase + letter.charCodeAt(0) - 64;
  }
  return column - 1;
};

const textOf = (cursor: Cursor, context: SheetContext): string => {
  if (cursor.type === 's') return context.texts[Number(cursor.value)] ?? '';
  if (cursor.type === 'inlineStr') return unescapeCellText(cursor.value);
  return unescapeCellText(storedText(cursor, context.from1904));
};

const checkRoom = (cursor: Cursor, context: SheetContext): void => {
  const { rows, columns, cells } = context.limits;
  if (cursor.row >= rows) throw beyondLimit(`表格超过 ${rows} 行`, `The sheet has more than ${rows} rows`);
  if (cursor.column >= columns)
    throw beyondLimit(`表格超过 ${columns} 列`, `The sheet has more than ${columns} columns`);
  context.cellsLeft -= 1;
  if (context.cellsLeft < 0) throw beyondLimit(`表格内容超过 ${cells} 格`, `The workbook has more than ${cells} cells`);
};

const keepCell = (rows: string[][], cursor: Cursor, context: SheetContext): void => {
  const text = textOf(cursor, context);
  if (text === '') return;
  checkRoom(cursor, context);
  while (rows.length <= cursor.row) rows.push([]);
  const row = rows[cursor.row] ?? [];
  while (row.length < cursor.column) row.push('');
  row[cursor.column] = text;
};

const startRow = (cursor: Cursor, attributes: string): void => {
  const stated = Number(attribute(attributes, 'r') ?? Number.NaN);
  cursor.row = Number.isInteger(stated) && stated > 0 ? stated - 1 : cursor.row + 1;
  cursor.column = -1;
};

const startCell = (cursor: Cursor, attributes: string, context: SheetContext): void => {
  const reference = attribute(attributes, 'r');
  cursor.column = reference === undefined ? cursor.column + 1 : columnOf(reference);
  cursor.type = attribute(attributes, 't') ?? 'n';
  cursor.isDate = context.dates[Number(attribute(attributes, 's') ?? 0)] ?? false;
  cursor.value = '';
};

const follow = (piece: XmlPiece, cursor: Cursor, context: SheetContext): void => {
  if (piece.kind === 'text') {
    if (cursor.inValue && !cursor.inPhonetic) cursor.value += piece.text;
    return;
  }
  const opens = piece.kind === 'open' && !piece.empty;
  if (piece.name === 'v' || piece.name === 't') cursor.inValue = opens;
  else if (piece.name === 'rPh') cursor.inPhonetic = opens;
  else if (piece.kind === 'open' && piece.name === 'row') startRow(cursor, piece.attributes);
  else if (piece.kind === 'open' && piece.name === 'c') startCell(cursor, piece.attributes, context);
};

/**
 * The rows of a sheet's part as texts. `rows[0]` is the sheet's row 1; empty rows stay, so that a row's number can be
 * told to a person. Formulas give the result that was stored with them.
 * @throws FileRefused beyond the limits, XmlFault when the part is damaged
 */
export const readSheet = async (part: string, context: SheetContext): Promise<string[][]> => {
  const rows: string[][] = [];
  const cursor = { row: -1, column: -1, type: 'n', isDate: false, value: '', inValue: false, inPhonetic: false };
  let pieces = 0;
  for (const piece of scanXml(part)) {
    pieces += 1;
    if (pieces % piecesATurn === 0) await setImmediate();
    if (piece.kind === 'close' && piece.name === 'c') keepCell(rows, cursor, context);
    else follow(piece, cursor, context);
    if (piece.kind === 'close' && piece.name === 'sheetData') break;
  }
  return rows;
};
