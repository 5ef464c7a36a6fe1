import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { TableBlock, TableColumn } from './official-document.ts';
import { size } from './page.ts';
import { paragraph } from './paragraphs.ts';
import { type RunLook, textRuns } from './text-runs.ts';

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
/** Tables of many columns are set smaller. */
export const manyColumns = 6;

/** Widths in twips in the proportion of the columns' weights; together exactly `total`. */
export const shareWidth = (columns: readonly TableColumn[], total: number): number[] => {
  const weights = columns.reduce((sum, column) => sum + column.weight, 0);
  const widths = columns.map((column) => Math.floor((total * column.weight) / weights));
  const rest = total - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === 0 ? width + rest : width));
};

interface CellSetting {
  readonly width: number;
  readonly align: keyof typeof alignments;
  readonly look: RunLook;
}

const cell = (text: string, { width, align, look }: CellSetting): TableCell => {
  const pitch = Math.round((look.size ?? size.smallFour) * 10 * 1.5);
  const content = new Paragraph({
    alignment: alignments[align],
    spacing: { before: 0, after: 0, line: pitch, lineRule: LineRuleType.EXACT },
    widowControl: false,
    children: textRuns(text, look),
  });
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [content],
  });
};

/** A table with its caption above it, `width` twips wide. */
export const tableBlock = (block: TableBlock, width: number): (Paragraph | Table)[] => {
  const widths = shareWidth(block.columns, width);
  const points = block.columns.length > manyColumns ? size.five : size.smallFour;
  const row = (texts: readonly string[], isHeader: boolean): TableRow =>
    new TableRow({
      cantSplit: true,
      tableHeader: isHeader,
      children: block.columns.map((column, index) =>
        cell(texts[index] ?? '', {
          width: widths[index] ?? 0,
          align: isHeader ? 'center' : (column.align ?? 'left'),
          look: { typeface: isHeader ? 'hei' : 'fangsong', size: points },
        }),
      ),
    });
  const table = new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [
      row(
        block.columns.map((column) => column.header),
        true,
      ),
      ...block.rows.map((texts) => row(texts, false)),
    ],
  });
  const caption =
    block.caption === undefined
      ? []
      : [paragraph(textRuns(block.caption, { typeface: 'hei' }), { align: 'center', keepNext: true })];
  return [...caption, table];
};
