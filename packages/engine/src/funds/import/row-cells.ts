const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Most cells of a row; a file with more is no list of transfers. */
export const mostCells = 1000;

/**
 * One row of a file. Cell i is the UTF-8 bytes [starts[i], ends[i]) of `bytes`. The object is used again for the next
 * row: whoever wants to keep a cell copies it.
 */
export interface RowCells {
  bytes: Uint8Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  count: number;
  /** As a person finds it in the file, from 1. */
  row: number;
}

/** Takes the rows of a file one after another. */
export type TakeRow = (cells: RowCells) => void;

export const emptyRow = (): RowCells => ({
  bytes: new Uint8Array(0),
  starts: new Uint32Array(mostCells),
  ends: new Uint32Array(mostCells),
  count: 0,
  row: 0,
});

/** The text of a cell, at most `longest` bytes of it. */
export const cellText = ({ bytes, starts, ends }: RowCells, cell: number, longest = Infinity): string => {
  const start = starts[cell] ?? 0;
  return decoder.decode(bytes.subarray(start, Math.min(ends[cell] ?? 0, start + longest)));
};

export const cellTexts = (cells: RowCells): string[] =>
  Array.from({ length: cells.count }, (_, cell) => cellText(cells, cell));

/** Writes texts into a row, for files whose cells do not come as bytes. */
export const fillRow = (cells: RowCells, texts: readonly string[], row: number): RowCells => {
  const room = texts.reduce((sum, text) => sum + text.length * 3, 0);
  if (cells.bytes.length < room) cells.bytes = new Uint8Array(room * 2);
  let at = 0;
  for (const [cell, text] of texts.entries()) {
    cells.starts[cell] = at;
    at += encoder.encodeInto(text, cells.bytes.subarray(at)).written;
    cells.ends[cell] = at;
  }
  cells.count = texts.length;
  cells.row = row;
  return cells;
};
