import type { PageLine } from './page-lines.ts';

const PAGE_NUMBER = /^[-—–·\s]{0,6}\d{1,4}[-—–·\s]{0,6}$|^第? ?\d{1,4} ?(?:页|\/)[^。]{0,16}$/u;
/** A line at the edge of this many pages is their header or footer. */
const RUNNING = 3;

const edges = (pages: readonly (readonly PageLine[])[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const words of new Set([page[0]?.text, page.at(-1)?.text])) {
      if (words !== undefined) counts.set(words, (counts.get(words) ?? 0) + 1);
    }
  }
  return counts;
};

/** The lines of all pages without page numbers and running headers. */
const bodyLines = (pages: readonly (readonly PageLine[])[]): PageLine[] => {
  const counts = edges(pages);
  return pages.flatMap((page) =>
    page.filter((line, index) => {
      const atEdge = index === 0 || index === page.length - 1;
      return !(atEdge && (PAGE_NUMBER.test(line.text) || (counts.get(line.text) ?? 0) >= RUNNING));
    }),
  );
};

/** The edge that lines reach when the page breaks them: nearly the furthest, so that one long line does not decide. */
const edgeOf = (values: readonly number[], share: number): number => {
  const ordered = values.toSorted((one, other) => one - other);
  return ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * share))] ?? 0;
};

/** Whether the next line goes on with the paragraph: this one is full, and that one is not indented. */
const goesOn = (line: PageLine, next: PageLine, left: number, right: number): boolean =>
  line.right > right - line.size * 1.5 &&
  next.left < left + next.size * 0.8 &&
  Math.abs(line.size - next.size) < line.size * 0.2 &&
  !line.text.includes('\t') &&
  !next.text.includes('\t');

/** Makes paragraphs of the lines of all pages again, also over the end of a page. */
export const joinPages = (pages: readonly (readonly PageLine[])[]): string => {
  const lines = bodyLines(pages);
  const left = edgeOf(
    lines.map((line) => line.left),
    0.05,
  );
  const right = edgeOf(
    lines.map((line) => line.right),
    0.95,
  );
  const parts: string[] = [];
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    parts.push(line.text);
    if (next) parts.push(goesOn(line, next, left, right) ? '' : '\n');
  }
  return parts.join('');
};
