import { CellSpan, type CellSource } from './cell-span.ts';
import { ImportRefusal } from './import-refusal.ts';
import type { Layout } from './lay-out.ts';
import type { RowCells } from './row-cells.ts';
import { likelyTimeFormat, timeFormat, type TimeFormat } from './time-format.ts';

/** Where a table's times are and how they are written. */
export interface TimeColumn {
  readonly source: CellSource;
  readonly format: TimeFormat;
}

const isTimeOfDay = (text: string): boolean => /^\d{1,2}[:：]\d{2}(?:[:：]\d{2})?$|^\d{6}$/u.test(text);

const unclear = (name: string, value: string): ImportRefusal =>
  new ImportRefusal('time-unit', {
    zh: `看不出列“${name}”的时间怎样写（如 ${value}）。请说明，例如：--map 'at=${name}:yyyy/MM/dd HH:mm:ss'；数字用 ms（毫秒）、s（秒）、hour（小时）或 day（天）。`,
    en: `how the times of column “${name}” are written is not certain (such as ${value}). Say it, for example --map 'at=${name}:yyyy/MM/dd HH:mm:ss'; numbers are ms, s, hour or day.`,
  });

/**
 * Finds how a table's times are written from its first row that has one; null where this row has none. Throws
 * ImportRefusal where it is not certain.
 */
export const settleTime = (layout: Layout, cells: RowCells): TimeColumn | null => {
  const source = layout.sources.get('at') ?? { columns: [], fixed: null };
  const said = layout.timeWord === null ? null : timeFormat(layout.timeWord);
  if (said !== null) return { source, format: said };
  const span = new CellSpan();
  span.locate(cells, source);
  if (span.isEmpty) return null;
  const joined: CellSource = { columns: [layout.dayColumn, ...source.columns], fixed: null };
  const settled = layout.dayColumn >= 0 && isTimeOfDay(span.text) ? joined : source;
  span.locate(cells, settled);
  const format = likelyTimeFormat(span.text);
  if (format === null) throw unclear(layout.names[source.columns[0] ?? -1] ?? 'at', span.text.slice(0, 40));
  return { source: settled, format };
};
