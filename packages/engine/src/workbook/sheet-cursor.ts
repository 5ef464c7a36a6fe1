import { storedText, unescapeCellText } from './cell-text.ts';
import { attribute, type XmlPiece } from './xml-scan.ts';

/** What a sheet's cells refer to: shared texts, and for each cell format whether it shows a date. */
export interface CellContext {
  readonly texts: readonly string[];
  readonly dates: readonly boolean[];
  readonly from1904: boolean;
}

/** Where the reading of a sheet's part is. Rows and columns count from 0. */
export interface Cursor {
  row: number;
  column: number;
  type: string;
  isDate: boolean;
  value: string;
  inValue: boolean;
  inPhonetic: boolean;
}

/** Before the first piece of a sheet. */
export const createCursor = (): Cursor => ({
  row: -1,
  column: -1,
  type: 'n',
  isDate: false,
  value: '',
  inValue: false,
  inPhonetic: false,
});

const letterBase = 26;

/** Column of a reference such as AB12, counted from 0. */
const columnOf = (reference: string): number => {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/u.exec(reference)?.[0] ?? '') {
    column = column * letterBase + letter.charCodeAt(0) - 64;
  }
  return column - 1;
};

/** The text of the cell that the cursor has gone through. */
export const textOfCell = (cursor: Cursor, context: CellContext): string => {
  if (cursor.type === 's') return context.texts[Number(cursor.value)] ?? '';
  if (cursor.type === 'inlineStr') return unescapeCellText(cursor.value);
  return unescapeCellText(storedText(cursor, context.from1904));
};

const startRow = (cursor: Cursor, attributes: string): void => {
  const stated = Number(attribute(attributes, 'r') ?? Number.NaN);
  cursor.row = Number.isInteger(stated) && stated > 0 ? stated - 1 : cursor.row + 1;
  cursor.column = -1;
};

const startCell = (cursor: Cursor, attributes: string, context: CellContext): void => {
  const reference = attribute(attributes, 'r');
  cursor.column = reference === undefined ? cursor.column + 1 : columnOf(reference);
  cursor.type = attribute(attributes, 't') ?? 'n';
  cursor.isDate = context.dates[Number(attribute(attributes, 's') ?? 0)] ?? false;
  cursor.value = '';
};

/** Goes over a piece of the sheet's part. */
export const followPiece = (piece: XmlPiece, cursor: Cursor, context: CellContext): void => {
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
