import type { Block, ParagraphBlock, TableColumn } from '../../../../kernel/documents/official/official-document.ts';

/** Fen as a paper writes them: 1,234.50元. */
export const yuanText = (fen: number): string => {
  const whole = String(Math.floor(fen / 100)).replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return `${whole}.${String(fen % 100).padStart(2, '0')}元`;
};

/** 2026年3月2日. */
export const dayText = (day: string): string => {
  const { year, month, day: date } = Temporal.PlainDate.from(day);
  return `${year}年${month}月${date}日`;
};

/** 2026-03-02 09:01:00 in Asia/Shanghai. */
export const momentText = (at: string): string =>
  Temporal.Instant.from(at)
    .toZonedDateTimeISO('Asia/Shanghai')
    .toPlainDateTime()
    .toString({ smallestUnit: 'second' })
    .replace('T', ' ');

export const paragraph = (text: string): ParagraphBlock => ({ kind: 'paragraph', runs: [{ text }] });

/** The paragraphs of a text, empty lines left out. */
export const paragraphs = (text: string): ParagraphBlock[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph(line.trim()));

const formColumns: readonly TableColumn[] = [
  { header: '项目', weight: 3, align: 'center' },
  { header: '内容', weight: 8, align: 'left' },
];

/** A form: what is asked, and what was filled in. */
export const form = (caption: string, rows: readonly (readonly [string, string | null])[]): Block => ({
  kind: 'table',
  caption,
  columns: formColumns,
  rows: rows.map(([label, value]) => [label, value ?? '']),
});
