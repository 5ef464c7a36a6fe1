import { trimRange, type Range } from './source.ts';

/** The lines of a folded text without the blanks around them; tabs stay, for they part the cells of a table. */
export const linesOf = (folded: string): Range[] => {
  const lines: Range[] = [];
  let start = 0;
  for (;;) {
    const found = folded.indexOf('\n', start);
    const end = found < 0 ? folded.length : found;
    lines.push(trimRange(folded, { start, end }, ' '));
    if (found < 0) return lines;
    start = found + 1;
  }
};

export const isBlank = (range: Range): boolean => range.end <= range.start;
