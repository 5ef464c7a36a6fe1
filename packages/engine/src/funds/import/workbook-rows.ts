import { readZipDirectory, type ZipEntry } from '../../document/zip/directory.ts';
import { eachUnpacked, unpackEntry } from '../../document/zip/unpack-entry.ts';
import { dateFormats } from '../../workbook/date-formats.ts';
import { readSharedTexts } from '../../workbook/read-shared-texts.ts';
import { type CellContext, createCursor, type Cursor, followPiece, textOfCell } from '../../workbook/sheet-cursor.ts';
import { workbookParts } from '../../workbook/workbook-parts.ts';
import { scanXml, XmlFault } from '../../workbook/xml-scan.ts';
import { ImportRefusal } from './import-refusal.ts';
import { emptyRow, fillRow, mostCells, type TakeRow } from './row-cells.ts';

const megabyte = 1_048_576;
/** Of a workbook: what it unpacks to as its directory says, of one sheet as it is unpacked, of its shared texts. */
const limits = {
  zipEntries: 2000,
  zipDeclaredBytes: 4096 * megabyte,
  sheetBytes: 2048 * megabyte,
  partBytes: 256 * megabyte,
  /** Text of one row, so that a sheet without ends of rows is given up. */
  rowCharacters: 4 * megabyte,
} as const;

const noSheet = (name: string, known: readonly string[]): ImportRefusal =>
  new ImportRefusal('unknown-columns', {
    zh: `没有工作表“${name}”，可见的有：${known.join('、')}。`,
    en: `There is no sheet “${name}”; visible are: ${known.join(', ')}.`,
  });

const endOfRows = (text: string): number => {
  const end = text.lastIndexOf('row>');
  return end < 0 ? 0 : end + 4;
};

/** Goes through a sheet's part as it is unpacked and gives row after row; nothing but the row at hand is kept. */
class SheetRows {
  readonly #context: CellContext;
  readonly #take: TakeRow;
  readonly #cursor: Cursor = createCursor();
  readonly #cells = emptyRow();
  readonly #decoder = new TextDecoder('utf-8');
  #texts: string[] = [];
  #held = '';
  #isOver = false;

  constructor(context: CellContext, take: TakeRow) {
    this.#context = context;
    this.#take = take;
  }

  push(chunk: Uint8Array, isLast: boolean): void {
    if (this.#isOver) return;
    this.#held += this.#decoder.decode(chunk, { stream: !isLast });
    const end = isLast ? this.#held.length : endOfRows(this.#held);
    this.#read(this.#held.slice(0, end));
    this.#held = this.#held.slice(end);
    if (this.#held.length > limits.rowCharacters) throw new XmlFault('too-large', 'a row without end');
  }

  #read(text: string): void {
    for (const piece of scanXml(text)) {
      if (piece.kind === 'close' && piece.name === 'c') this.#keepCell();
      else followPiece(piece, this.#cursor, this.#context);
      if (piece.kind === 'close' && piece.name === 'row') this.#giveRow();
      if (piece.kind === 'close' && piece.name === 'sheetData') this.#isOver = true;
      if (this.#isOver) return;
    }
  }

  #keepCell(): void {
    const { column, type, isDate, value } = this.#cursor;
    if (column < 0 || column >= mostCells) return;
    while (this.#texts.length < column) this.#texts.push('');
    // A number of more digits than a spreadsheet keeps has lost its last ones; it stays as it is stored, so that it shows.
    const isCut = type === 'n' && !isDate && /e\+?1[5-9]/iu.test(value);
    this.#texts[column] = isCut ? value : textOfCell(this.#cursor, this.#context);
  }

  #giveRow(): void {
    const texts = this.#texts;
    this.#texts = [];
    if (texts.some((text) => text !== '')) this.#take(fillRow(this.#cells, texts, this.#cursor.row + 1));
  }
}

/** One visible sheet, read when `read` is called. */
export interface SheetOfRows {
  readonly name: string;
  readonly read: (take: TakeRow) => void;
}

const textOf = (bytes: Uint8Array, entry: ZipEntry | undefined): string | undefined =>
  entry === undefined ? undefined : new TextDecoder('utf-8').decode(unpackEntry(bytes, entry, limits.partBytes));

/**
 * The visible sheets of a workbook, or the one that is named. Rows come without the cells after their last. Throws
 * ImportRefusal where the sheet named is not there, DocumentRefusal and XmlFault where the file is damaged or beyond
 * the limits.
 */
export const sheetsOfRows = async (bytes: Uint8Array, only: string | null): Promise<SheetOfRows[]> => {
  const entries = readZipDirectory(bytes, limits);
  const parts = await workbookParts((name) => Promise.resolve(textOf(bytes, entries.get(name))));
  const optional = (name: string | undefined): string =>
    name === undefined ? '' : (textOf(bytes, entries.get(name)) ?? '');
  const context: CellContext = {
    texts: readSharedTexts(optional(parts.sharedTexts)),
    dates: dateFormats(optional(parts.styles)),
    from1904: parts.from1904,
  };
  const wanted = parts.sheets.filter(({ name }) => only === null || name === only);
  if (wanted.length === 0 && only !== null)
    throw noSheet(
      only,
      parts.sheets.map(({ name }) => name),
    );
  return wanted.map(({ name, part }) => ({
    name,
    read: (take) => {
      const entry = entries.get(part);
      const rows = new SheetRows(context, take);
      if (entry !== undefined)
        eachUnpacked(bytes, entry, limits.sheetBytes, (chunk, isLast) => rows.push(chunk, isLast));
    },
  }));
};
