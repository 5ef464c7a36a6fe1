import { childOf, elementsOf, valueOf, type XmlElement } from '../xml/parse-xml.ts';
import type { ListCounter } from './numbering.ts';
import { runText, textBoxes } from './run-text.ts';
import type { StyleList } from './styles.ts';

/** What is needed to read a paragraph: the numbers of its list, the list its style belongs to. */
export interface Reader {
  readonly counter: ListCounter;
  readonly listOfStyle: (styleId: string) => StyleList | null;
}

const numberBefore = (reader: Reader, paragraph: XmlElement): string => {
  const properties = childOf(paragraph, 'w:pPr');
  const style = valueOf(properties, 'w:pStyle') ?? null;
  const own = childOf(properties, 'w:numPr');
  const ownId = valueOf(own, 'w:numId');
  // numId 0 takes a paragraph out of the list of its style (ECMA-376 17.9.18).
  if (ownId === '0') return '';
  const styled = style === null ? null : reader.listOfStyle(style);
  const listId = ownId ?? styled?.listId;
  if (listId === undefined) return '';
  const level = valueOf(own, 'w:ilvl');
  return reader.counter.number({ listId, level: level === undefined ? (styled?.level ?? null) : Number(level), style });
};

/** A paragraph with its number; an empty one has no number. Line breaks inside it give further lines. */
const paragraphLines = (reader: Reader, paragraph: XmlElement): string[] => {
  const text = runText(paragraph);
  const boxes = textBoxes(paragraph).flatMap((box) => blockLines(reader, box));
  if (text.trim() === '') return ['', ...boxes];
  return [...`${numberBefore(reader, paragraph)}${text}`.split('\n'), ...boxes];
};

interface Cell {
  readonly text: string;
  readonly span: number;
  /** This cell goes on with the one above it. */
  readonly merged: boolean;
}

const cellOf = (reader: Reader, cell: XmlElement): Cell => {
  const properties = childOf(cell, 'w:tcPr');
  const merge = childOf(properties, 'w:vMerge');
  const lines = blockLines(reader, cell).map((line) => line.replaceAll('\t', ' ').trim());
  return {
    text: lines.filter((line) => line !== '').join(' '),
    span: Math.min(Math.max(Number(valueOf(properties, 'w:gridSpan') ?? 1) || 1, 1), 63),
    merged: merge !== undefined && merge.attributes.get('w:val') !== 'restart',
  };
};

const cellsIn = (row: XmlElement): XmlElement[] =>
  elementsOf(row).flatMap((child) =>
    child.name === 'w:tc' ? [child] : /^w:sdt(?:Content)?$/u.test(child.name) ? cellsIn(child) : [],
  );

const rowsIn = (table: XmlElement): XmlElement[] =>
  elementsOf(table).flatMap((child) =>
    child.name === 'w:tr' ? [child] : /^w:sdt(?:Content)?$/u.test(child.name) ? rowsIn(child) : [],
  );

/** One row on the grid: a cell over several columns leaves the others empty, a merged one repeats what is above. */
const gridRow = (cells: readonly Cell[], before: number, above: readonly string[]): string[] => {
  const row: string[] = Array.from({ length: before }, () => '');
  for (const { text, span, merged } of cells) {
    row.push(merged ? (above[row.length] ?? '') : text);
    for (let extra = 1; extra < span; extra += 1) row.push('');
  }
  return row;
};

const tableLines = (reader: Reader, table: XmlElement): string[] => {
  const rows: string[][] = [];
  for (const row of rowsIn(table)) {
    const before = Math.min(Number(valueOf(childOf(row, 'w:trPr'), 'w:gridBefore') ?? 0) || 0, 63);
    rows.push(
      gridRow(
        cellsIn(row).map((cell) => cellOf(reader, cell)),
        before,
        rows.at(-1) ?? [],
      ),
    );
  }
  return ['', ...rows.map((row) => row.join('\t')), ''];
};

/** A table of one column is a frame around paragraphs. */
const isFrame = (table: XmlElement): boolean => rowsIn(table).every((row) => cellsIn(row).length <= 1);

/** The lines of everything that stands in a body, a cell or a text box. */
export const blockLines = (reader: Reader, parent: XmlElement): string[] =>
  elementsOf(parent).flatMap((child) => {
    if (child.name === 'w:p') return paragraphLines(reader, child);
    if (child.name === 'w:tbl') {
      return isFrame(child)
        ? rowsIn(child)
            .flatMap(cellsIn)
            .flatMap((cell) => blockLines(reader, cell))
        : tableLines(reader, child);
    }
    return /^w:(?:sdt|sdtContent|ins|moveTo|customXml|smartTag)$/u.test(child.name) ? blockLines(reader, child) : [];
  });
