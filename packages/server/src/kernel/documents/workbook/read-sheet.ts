import { setImmediate } from 'node:timers/promises';
import {
  type CellContext,
  createCursor,
  type Cursor,
  followPiece,
  textOfCell,
} from '@lianfang/engine/workbook/sheet-cursor';
import { scanXml } from '@lianfang/engine/workbook/xml-scan';
import { beyondLimit, type WorkbookLimits } from './workbook-limits.ts';

/** What a sheet's cells refer to, and how many more cells may be read. */
export interface SheetContext extends CellContext {
  readonly limits: WorkbookLimits;
  cellsLeft: number;
}

/** Pieces read before others get their turn. */
const piecesATurn = 50_000;

const checkRoom = (cursor: Cursor, context: SheetContext): void => {
  const { rows, columns, cells } = context.limits;
  if (cursor.row >= rows) throw beyondLimit(`表格超过 ${rows} 行`, `The sheet has more than ${rows} rows`);
  if (cursor.column >= columns)
    throw beyondLimit(`表格超过 ${columns} 列`, `The sheet has more than ${columns} columns`);
  context.cellsLeft -= 1;
  if (context.cellsLeft < 0) throw beyondLimit(`表格内容超过 ${cells} 格`, `The workbook has more than ${cells} cells`);
};

const keepCell = (rows: string[][], cursor: Cursor, context: SheetContext): void => {
  const text = textOfCell(cursor, context);
  if (text === '') return;
  checkRoom(cursor, context);
  while (rows.length <= cursor.row) rows.push([]);
  const row = rows[cursor.row] ?? [];
  while (row.length < cursor.column) row.push('');
  row[cursor.column] = text;
};

/**
 * The rows of a sheet's part as texts. `rows[0]` is the sheet's row 1; empty rows stay, so that a row's number can be
 * told to a person. Formulas give the result that was stored with them.
 * @throws FileRefused beyond the limits, XmlFault when the part is damaged
 */
export const readSheet = async (part: string, context: SheetContext): Promise<string[][]> => {
  const rows: string[][] = [];
  const cursor = createCursor();
  let pieces = 0;
  for (const piece of scanXml(part)) {
    pieces += 1;
    if (pieces % piecesATurn === 0) await setImmediate();
    if (piece.kind === 'close' && piece.name === 'c') keepCell(rows, cursor, context);
    else followPiece(piece, cursor, context);
    if (piece.kind === 'close' && piece.name === 'sheetData') break;
  }
  return rows;
};
