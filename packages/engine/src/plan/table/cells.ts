import { trimRange, type Range } from '../source.ts';

/** How the cells of a row are parted. */
export type CellStyle = 'tab' | 'pipe' | 'spaces';

const cut = (folded: string, line: Range, pattern: RegExp): Range[] => {
  const cells: Range[] = [];
  let start = line.start;
  for (const match of folded.slice(line.start, line.end).matchAll(pattern)) {
    cells.push({ start, end: line.start + match.index });
    start = line.start + match.index + match[0].length;
  }
  return [...cells, { start, end: line.end }].map((cell) => trimRange(folded, cell));
};

const pipes = (folded: string, line: Range): Range[] => {
  const start = folded.charAt(line.start) === '|' ? line.start + 1 : line.start;
  const end = line.end > start && folded.charAt(line.end - 1) === '|' ? line.end - 1 : line.end;
  return cut(folded, { start, end }, /\|/gu);
};

/** The cells of a line, empty ones too; a line without the mark of its style is one cell. */
export const cellsOf = (folded: string, line: Range, style: CellStyle): Range[] => {
  if (style === 'tab') return cut(folded, line, /\t/gu);
  return style === 'pipe' ? pipes(folded, line) : cut(folded, line, / {2,400}/gu);
};

export const holdsMark = (words: string, style: CellStyle): boolean => {
  if (style === 'tab') return words.includes('\t');
  return style === 'pipe' ? words.includes('|') : /\S {2,200}\S/u.test(words);
};

/** +---+---+, |:--|--:|: the rules of a drawn table. */
export const isRule = (words: string): boolean =>
  words.length > 0 && /^[-+|=: ─┼├┤┬┴┌┐└┘━]{1,400}$/u.test(words) && /[-─━=]/u.test(words);
