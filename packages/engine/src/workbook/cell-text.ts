import { textOfSerial } from './serial-day.ts';

/** Spreadsheet programs calculate with, and show, 15 digits. */
const shownDigits = 15;

/** Decimal notation of what JavaScript writes with an exponent. */
const withoutExponent = (written: string): string => {
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/u.exec(written);
  if (match === null) return written;
  const digits = `${match[2]}${match[3] ?? ''}`;
  const pointAt = 1 + Number(match[4]);
  if (pointAt <= 0) return `${match[1]}0.${'0'.repeat(-pointAt)}${digits}`;
  const whole = digits.padEnd(pointAt, '0');
  return match[1] + whole.slice(0, pointAt) + (whole.length > pointAt ? `.${whole.slice(pointAt)}` : '');
};

/** A stored number as a person would write it: 0.30000000000000004 → 0.3, 6.5E-3 → 0.0065. Whole numbers stay as they are. */
export const numberText = (stored: string): string => {
  const trimmed = stored.trim();
  if (/^-?\d+$/u.test(trimmed)) return trimmed;
  const value = Number(trimmed);
  if (trimmed === '' || !Number.isFinite(value)) return trimmed;
  return withoutExponent(String(Number(value.toPrecision(shownDigits))));
};

/** An ISO 8601 date as stored by some programs (type "d"), in the same form as other dates. */
const isoText = (stored: string): string =>
  stored
    .replace('T', ' ')
    .replace(/(?:\.\d+)?Z?$/u, '')
    .replace(/ 00:00:00$/u, '');

/** A cell as it stands in the sheet's part. */
export interface StoredCell {
  readonly type: string;
  readonly value: string;
  readonly isDate: boolean;
}

/** The text of a stored cell that is not a text itself: number, date, truth value, error, formula result. */
export const storedText = ({ type, value, isDate }: StoredCell, from1904: boolean): string => {
  if (type === 'b') return value.trim() === '1' ? 'TRUE' : 'FALSE';
  if (type === 'd') return isoText(value);
  if (type === 'str' || type === 'e') return value;
  const day = isDate && value.trim() !== '' ? textOfSerial(Number(value), from1904) : undefined;
  return day ?? numberText(value);
};

/** Undoes the _xHHHH_ form of a cell's text (ECMA-376 part 1, 22.9.2.19). */
export const unescapeCellText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
