import { textWidth } from '../text-width.ts';
import type { CellValue, Column } from './workbook.ts';

const narrowest = 8;
const widest = 60;
/** Rows that are looked at; the widths of a long list show in its first rows. */
const lookedAt = 500;
const padding = 2;
/** Spreadsheet programs show no row higher than this. */
const highest = 409;

const longestLine = (text: string): number => Math.max(...text.split('\n').map(textWidth));

/** Digits before the point with a comma after every third, and what the column's format adds behind. */
const numberWidth = (value: number | bigint, kind: Column['kind']): number => {
  const whole = String(value).replace(/(?:\.|e).*$/u, '').length - (kind === 'money' ? 2 : 0);
  return Math.max(1, whole) + Math.floor(whole / 3) + (kind === 'integer' ? 0 : 3);
};

const valueWidth = (value: CellValue, kind: Column['kind']): number => {
  if (value === null) return 0;
  if (typeof value === 'string') return longestLine(value);
  if (typeof value === 'boolean') return 2;
  if (typeof value !== 'object') return numberWidth(value, kind);
  return value instanceof Temporal.Instant ? '2026-07-01 09:30'.length : '2026-07-01'.length;
};

/** Width of a column that shows its header and values whole, between 8 and 60 half-width characters. */
export const columnWidth = (column: Column, values: readonly CellValue[]): number => {
  if (column.width !== undefined) return column.width;
  const widths = values.slice(0, lookedAt).map((value) => valueWidth(value, column.kind));
  const needed = Math.max(longestLine(column.header), ...widths) + padding;
  return Math.min(widest, Math.max(narrowest, needed));
};

const lineHeight = 15;

/** Height in points of a row whose texts wrap in columns of these widths. */
export const rowHeight = (values: readonly CellValue[], columnWidths: readonly number[]): number => {
  const lines = columnWidths.map((width, index) => {
    const value = values[index];
    if (typeof value !== 'string') return 1;
    const parts = value.split('\n').map((part) => Math.max(1, Math.ceil(textWidth(part) / Math.max(1, width - 1))));
    return parts.reduce((sum, part) => sum + part, 0);
  });
  return Math.min(highest, Math.max(1, ...lines) * lineHeight + 3);
};
