import { timeZone } from '../../clock/clock.ts';
import { type Look, lookIndex } from './cell-look.ts';
import { serialOfDay, serialOfMoment } from '@lianfang/engine/workbook/serial-day';
import type { SharedTexts } from './shared-texts.ts';
import { type CellValue, type ColumnKind, sheetBounds } from './workbook.ts';

/** A value as a spreadsheet holds it: a number in decimal notation, or a text. */
export interface Rendered {
  readonly look: Look;
  readonly number?: string;
  readonly text?: string;
}

/**
 * Texts that a spreadsheet program might take for a formula, now or after a round trip through CSV. They are marked as
 * text (quotePrefix), not changed: a phone number such as +86 … must come back as it was.
 */
const formulaLike = /^[=+\-@\t\r]/u;

const asText = (text: string, look: Look): Rendered => {
  if (text.length > sheetBounds.cellCharacters) throw new RangeError(`a cell holds ${text.length} characters`);
  return { text, look: formulaLike.test(text) ? 'guardedText' : look };
};

const yuan = (fen: bigint): string => {
  const digits = String(fen < 0n ? -fen : fen).padStart(3, '0');
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

const renderNumber = (value: number | bigint, kind: ColumnKind): Rendered | undefined => {
  if (typeof value === 'number' && !Number.isFinite(value)) return undefined;
  if (kind === 'money' && typeof value === 'bigint') return { look: 'money', number: yuan(value) };
  if (kind === 'integer' || kind === 'decimal' || kind === 'percent') return { look: kind, number: String(value) };
  return undefined;
};

const renderDay = (value: Temporal.PlainDate | Temporal.Instant, kind: ColumnKind): Rendered | undefined => {
  if (value instanceof Temporal.PlainDate) {
    return kind === 'day' ? { look: 'day', number: String(serialOfDay(value)) } : undefined;
  }
  const local = value.toZonedDateTimeISO(timeZone).toPlainDateTime();
  return kind === 'moment' ? { look: 'moment', number: String(serialOfMoment(local)) } : undefined;
};

const lookOf = (kind: ColumnKind): Look => (kind === 'flag' ? 'flag' : 'text');

/** How a value is written in a column of this kind. */
export const render = (value: CellValue, kind: ColumnKind): Rendered => {
  if (value === null) return { look: lookOf(kind) };
  if (typeof value === 'boolean') return asText(value ? '是' : '否', lookOf(kind));
  if (typeof value === 'string') return asText(value, lookOf(kind));
  const typed = typeof value === 'object' ? renderDay(value, kind) : renderNumber(value, kind);
  return typed ?? asText(String(value), 'text');
};

/** A column's letters, counted from 0: 0 → A, 26 → AA. */
export const columnLetters = (index: number): string =>
  (index < 26 ? '' : columnLetters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

/** A cell as XML. `row` counts from 1, `column` from 0. */
export const writeCell = (rendered: Rendered, row: number, column: number, texts: SharedTexts): string => {
  const start = `<c r="${columnLetters(column)}${row}" s="${lookIndex(rendered.look)}"`;
  if (rendered.number !== undefined) return `${start}><v>${rendered.number}</v></c>`;
  if (rendered.text === undefined || rendered.text === '') return `${start}/>`;
  return `${start} t="s"><v>${texts.place(rendered.text)}</v></c>`;
};
