import { setImmediate } from 'node:timers/promises';
import { asOfLine } from '../as-of.ts';
import type { Look } from './cell-look.ts';
import { columnWidth, rowHeight } from './column-width.ts';
import type { SharedTexts } from './shared-texts.ts';
import { type Sheet, sheetBounds } from './workbook.ts';
import { columnLetters, render, writeCell } from './write-cell.ts';

const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Rows written before others get their turn. */
const rowsATurn = 2000;

/** Row of the column headers, counted from 1: below the title, if any, and the as-of line. */
export const headerRowOf = (sheet: Sheet): number => (sheet.title === undefined ? 2 : 3);

const checkBounds = (sheet: Sheet): void => {
  if (sheet.columns.length === 0) throw new RangeError(`sheet ${sheet.name} has no column`);
  if (sheet.columns.length > sheetBounds.columns || sheet.rows.length + 3 > sheetBounds.rows) {
    throw new RangeError(`sheet ${sheet.name} is larger than a spreadsheet can be`);
  }
};

const lineRow = (text: string, look: Look, row: number, height: number, texts: SharedTexts): string =>
  `<row r="${row}" ht="${height}" customHeight="1">${writeCell({ look, text }, row, 0, texts)}</row>`;

const headRows = (sheet: Sheet, asOf: Temporal.Instant, texts: SharedTexts): string => {
  const at = headerRowOf(sheet);
  const title = sheet.title === undefined ? '' : lineRow(sheet.title, 'title', 1, 30, texts);
  const headers = sheet.columns.map(({ header }, index) =>
    writeCell({ look: 'header', text: header }, at, index, texts),
  );
  return `${title}${lineRow(asOfLine(asOf), 'asOf', at - 1, 18, texts)}<row r="${at}">${headers.join('')}</row>`;
};

const bodyRows = async (sheet: Sheet, columnWidths: readonly number[], texts: SharedTexts): Promise<string[]> => {
  const first = headerRowOf(sheet) + 1;
  const written: string[] = [];
  for (const [index, values] of sheet.rows.entries()) {
    const row = first + index;
    const cells = sheet.columns.map(({ kind }, column) =>
      writeCell(render(values[column] ?? null, kind), row, column, texts),
    );
    written.push(`<row r="${row}" ht="${rowHeight(values, columnWidths)}">${cells.join('')}</row>`);
    if (index % rowsATurn === rowsATurn - 1) await setImmediate();
  }
  return written;
};

const widthsOf = (sheet: Sheet): number[] =>
  sheet.columns.map((column, index) =>
    columnWidth(
      column,
      sheet.rows.map((row) => row[index] ?? null),
    ),
  );

const columnElements = (widths: readonly number[]): string =>
  widths
    .map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
    .join('');

const view = (sheet: Sheet, isFirst: boolean): string => {
  const at = headerRowOf(sheet);
  const pane = `<pane ySplit="${at}" topLeftCell="A${at + 1}" activePane="bottomLeft" state="frozen"/>`;
  return `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}<selection pane="bottomLeft"/></sheetView></sheetViews>`;
};

/** A sheet's part: title and as-of line, frozen header with filter, rows; printed on A4 across, header on every page. */
export const writeSheet = async (
  sheet: Sheet,
  asOf: Temporal.Instant,
  texts: SharedTexts,
  isFirst: boolean,
): Promise<string> => {
  checkBounds(sheet);
  const widths = widthsOf(sheet);
  const last = columnLetters(sheet.columns.length - 1);
  const at = headerRowOf(sheet);
  const merged =
    sheet.title === undefined || last === 'A'
      ? ''
      : `<mergeCells count="1"><mergeCell ref="A1:${last}1"/></mergeCells>`;
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}">`,
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${view(sheet, isFirst)}<cols>${columnElements(widths)}</cols><sheetData>`,
    headRows(sheet, asOf, texts),
    ...(await bodyRows(sheet, widths, texts)),
    `</sheetData><autoFilter ref="A${at}:${last}${at + sheet.rows.length}"/>${merged}`,
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    '<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter></worksheet>',
  ].join('');
};
