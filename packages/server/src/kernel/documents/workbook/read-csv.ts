import { workbookRefusals } from '@lianfang/contract/files/refusals';
import { decodeText, type DecodedText } from '../../files/decode-text.ts';
import { FileRefused } from '../../files/file-refused.ts';
import { beyondLimit, checkFileSize, usualWorkbookLimits, type WorkbookLimits } from './workbook-limits.ts';

/** A list read from CSV: `rows[0]` is the first line. */
export interface ReadCsv {
  readonly rows: string[][];
  readonly encoding: DecodedText['encoding'];
}

/** Full-width commas do not separate: they are part of Chinese text. */
const separators = [',', '\t', ';'] as const;

/** The separator that the first line has most of, outside quotes. */
const separatorOf = (text: string): string => {
  const line = text
    .replace(/"[^"]*"/gu, '')
    .split('\n', 1)
    .join('');
  const counts = separators.map((sign) => line.split(sign).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ',';
};

/** Some programs write ="0123" to keep noughts; what is meant is the text inside. */
const unwrapped = (cell: string): string => /^="([^"]*)"$/u.exec(cell)?.[1] ?? cell;

interface Place {
  readonly cell: string;
  readonly next: number;
}

const quotedCell = (text: string, from: number): Place => {
  let cell = '';
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) throw new FileRefused(workbookRefusals.unreadable);
    cell += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { cell, next: quote + 1 };
    cell += '"';
    at = quote + 2;
  }
};

const plainEnd = (text: string, from: number, separator: string): number => {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\n') at += 1;
  return at;
};

const readCell = (text: string, from: number, separator: string): Place => {
  const quoted = text[from] === '"' ? quotedCell(text, from) : { cell: '', next: from };
  const next = plainEnd(text, quoted.next, separator);
  return { cell: unwrapped(quoted.cell + text.slice(quoted.next, next)), next };
};

const checkRoom = (rows: string[][], cells: number, limits: WorkbookLimits): void => {
  if (rows.length > limits.rows)
    throw beyondLimit(`表格超过 ${limits.rows} 行`, `The list has more than ${limits.rows} rows`);
  const columns = rows.at(-1)?.length ?? 0;
  if (columns > limits.columns) {
    throw beyondLimit(`表格超过 ${limits.columns} 列`, `The list has more than ${limits.columns} columns`);
  }
  if (cells > limits.cells)
    throw beyondLimit(`表格内容超过 ${limits.cells} 格`, `The list has more than ${limits.cells} cells`);
};

const parse = (text: string, limits: WorkbookLimits): string[][] => {
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let cells = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (row.length === 0) rows.push(row);
    const { cell, next } = readCell(text, at, separator);
    row.push(cell);
    cells += 1;
    checkRoom(rows, cells, limits);
    if (text[next] === separator && next + 1 === text.length) row.push('');
    if (text[next] === '\n') row = [];
    at = next;
  }
  return rows;
};

const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');

/**
 * Reads CSV (RFC 4180, also with tabs or semicolons) in UTF-8, UTF-16 with its mark, or GB18030. Empty lines stay, so
 * that a line's number can be told to a person, except at the end.
 * @throws FileRefused with a code of `workbookRefusals`
 */
export const readCsv = (bytes: Uint8Array, limits: WorkbookLimits = usualWorkbookLimits): ReadCsv => {
  checkFileSize(bytes, limits);
  const decoded = decodeText(bytes);
  if (decoded === undefined) throw new FileRefused(workbookRefusals.unknownEncoding);
  const rows = parse(decoded.text.replace(/\r\n?/gu, '\n'), limits);
  return { rows: rows.slice(0, rows.findLastIndex((row) => !isBlank(row)) + 1), encoding: decoded.encoding };
};
