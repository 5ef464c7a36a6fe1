import { attribute, findAll, shownElements, type HtmlElement } from './nodes.ts';

const LONGEST_CELL = 3000;

const span = (cell: HtmlElement, name: string): number =>
  Math.min(Math.max(Number(attribute(cell, name)) || 1, 1), 200);

const rowsOf = (table: HtmlElement): HtmlElement[] =>
  shownElements(table).flatMap((child) => {
    if (child.tagName === 'tr') return [child];
    return /^(?:thead|tbody|tfoot)$/u.test(child.tagName)
      ? shownElements(child).filter((row) => row.tagName === 'tr')
      : [];
  });

const cellsOf = (row: HtmlElement): HtmlElement[] => shownElements(row).filter((cell) => /^t[dh]$/u.test(cell.tagName));

/** A cell that reaches down over rows still to come. */
interface Reaching {
  readonly text: string;
  left: number;
}

const placeRow = (
  cells: readonly HtmlElement[],
  reaching: Map<number, Reaching>,
  textOf: (cell: HtmlElement) => string,
): string[] => {
  const row: string[] = [];
  const fromAbove = (): void => {
    for (let above = reaching.get(row.length); above; above = reaching.get(row.length)) {
      above.left -= 1;
      if (above.left <= 0) reaching.delete(row.length);
      row.push(above.text);
    }
  };
  for (const cell of cells) {
    fromAbove();
    const text = textOf(cell);
    const down = span(cell, 'rowspan');
    const across = span(cell, 'colspan');
    for (let extra = 0; extra < across; extra += 1) {
      const shown = extra === 0 ? text : '';
      if (down > 1) reaching.set(row.length, { text: shown, left: down - 1 });
      row.push(shown);
    }
  }
  fromAbove();
  return row;
};

/**
 * The rows of a table of facts as lines with tabs, cells that span rows repeated in each; null for a table that only
 * lays out the page: one that holds tables, has one column, or whole chapters in a cell.
 */
export const tableRows = (table: HtmlElement, textOf: (cell: HtmlElement) => string): string[] | null => {
  const rows = rowsOf(table).map(cellsOf);
  if (rows.every((cells) => cells.length <= 1) || findAll(table, 'table').length > 0) return null;
  const reaching = new Map<number, Reaching>();
  const placed = rows.map((cells) =>
    placeRow(cells, reaching, (cell) =>
      textOf(cell)
        .replace(/\s{1,1000}/gu, ' ')
        .trim(),
    ),
  );
  if (placed.some((row) => row.some((text) => text.length > LONGEST_CELL))) return null;
  return placed.map((row) => row.join('\t'));
};
