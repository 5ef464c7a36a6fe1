import type { TableBlock } from '../official-document.ts';
import { size } from '../page.ts';
import { manyColumns, shareWidth } from '../table-block.ts';
import type { RunLook } from '../text-runs.ts';
import type { Box } from './boxes.ts';
import { breakLines, type TextLine } from './break-lines.ts';
import type { Pen } from './pen.ts';
import { piecesOf } from './pieces.ts';
import { points, setLine, textBoxes } from './text-boxes.ts';

/** Inner margins of a cell, and its lines of 0.5 points. */
const aside = 4;
const above = 2;
const stroke = 0.5;

interface Cell {
  readonly left: number;
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
  readonly lines: readonly TextLine[];
}

const rowBox = (pen: Pen, cells: readonly Cell[], pitch: number, header: Box | undefined): Box => {
  const height = Math.max(1, ...cells.map(({ lines }) => lines.length)) * pitch + above * 2;
  const draw = (x: number, y: number): void => {
    pen.pdf.lineWidth(stroke).strokeColor('#000000');
    for (const { left, width } of cells) pen.pdf.rect(x + left, y, width, height).stroke();
    for (const { left, width, align, lines } of cells) {
      const top = y + (height - lines.length * pitch) / 2;
      for (const [index, line] of lines.entries())
        setLine(pen, line, {
          left: x + left + aside,
          top: top + index * pitch,
          room: width - aside * 2,
          height: pitch,
          align,
        });
    }
  };
  return { height, draw, ...(header === undefined ? {} : { header }) };
};

/** A row that no page would hold goes on in rows below it. */
const partsOf = (cells: readonly Cell[], most: number): Cell[][] => {
  const count = Math.max(1, Math.ceil(Math.max(...cells.map(({ lines }) => lines.length)) / most));
  return Array.from({ length: count }, (_, part) =>
    cells.map((cell) => ({ ...cell, lines: cell.lines.slice(part * most, (part + 1) * most) })),
  );
};

/** A table with its caption, `width` by `height` points of a page at most; its header begins every page. */
export const tableBoxes = (pen: Pen, block: TableBlock, width: number, height: number): Box[] => {
  const halves = block.columns.length > manyColumns ? size.five : size.smallFour;
  const pitch = (halves / 2) * 1.5;
  const widths = shareWidth(block.columns, Math.round(width * 20)).map(points);
  const cellsOf = (texts: readonly string[], look: RunLook, isHeader: boolean): Cell[] => {
    let left = 0;
    return block.columns.map((column, index) => {
      const own = widths[index] ?? 0;
      const room = own - aside * 2;
      const at = left;
      left += own;
      const lines = breakLines(pen, piecesOf(texts[index] ?? '', look), room, room);
      return { left: at, width: own, align: isHeader ? 'center' : (column.align ?? 'left'), lines };
    });
  };
  const headerTexts = block.columns.map((column) => column.header);
  const header = rowBox(pen, cellsOf(headerTexts, { typeface: 'hei', size: halves }, true), pitch, undefined);
  const most = Math.max(1, Math.floor((height - header.height - above * 2) / pitch));
  const rows = block.rows.flatMap((texts) =>
    partsOf(cellsOf(texts, { typeface: 'fangsong', size: halves }, false), most).map((cells) =>
      rowBox(pen, cells, pitch, header),
    ),
  );
  const caption =
    block.caption === undefined
      ? []
      : textBoxes(pen, piecesOf(block.caption, { typeface: 'hei' }), { align: 'center', keepNext: true }, width);
  return [...caption, { ...header, keepNext: rows.length > 0 }, ...rows];
};
