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

/** The pages without page numbers and running headers. */
const bodyLines = (pages: readonly (readonly PageLine[])[]): PageLine[][] => {
  const counts = edges(pages);
  return pages.map((page) =>
    page.filter((line, index) => {
      const atEdge = index === 0 || index === page.length - 1;
      const runs = !line.text.includes('\t') && (counts.get(line.text) ?? 0) >= RUNNING;
      return !(atEdge && (PAGE_NUMBER.test(line.text) || runs));
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

const cellsOf = (line: PageLine | undefined): string[] => (line?.text.includes('\t') ? line.text.split('\t') : []);

/**
 * Whether the row at the head of a page is the other half of the row that ended the page before: it has no number of
 * its own, says more only where that row has said something, and goes on with a sentence that has not ended.
 */
const isOtherHalf = (upper: readonly string[], lower: readonly string[]): boolean =>
  upper.length === lower.length &&
  upper[0] !== '' &&
  lower[0] === '' &&
  lower.every((words, index) => words === '' || upper[index] !== '') &&
  lower.some((words, index) => words !== '' && !/[。;；!！]$/u.test(upper[index] ?? ''));

/** Puts rows together that the end of a page has cut in two. */
const joinCutRows = (pages: readonly (readonly PageLine[])[]): PageLine[][] => {
  const joined: PageLine[][] = [];
  const heads = new Set<string>();
  for (const page of pages) {
    const before = joined.at(-1);
    const upper = before?.at(-1);
    // The head of the table may stand again above the other half.
    const at = heads.has(page[0]?.text ?? '') ? 1 : 0;
    const [above, below] = [cellsOf(upper), cellsOf(page[at])];
    const halves = before && upper && above.length > 0 && isOtherHalf(above, below);
    if (halves) {
      const text = above.map((words, index) => `${words}${below[index] ?? ''}`).join('\t');
      before[before.length - 1] = { ...upper, text };
    }
    joined.push(page.filter((_, index) => !(halves && index === at)));
    for (const line of page) if (line.text.includes('\t')) heads.add(line.text);
  }
  return joined;
};

/** Makes paragraphs of the lines of all pages again, also over the end of a page. */
export const joinPages = (given: readonly (readonly PageLine[])[]): string => {
  const lines = joinCutRows(bodyLines(given)).flat();
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
