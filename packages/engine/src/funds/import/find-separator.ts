const separators = [0x2c, 0x09, 0x3b, 0x7c] as const;
const quote = 0x22;
const lineFeed = 0x0a;
const linesLookedAt = 30;

/** How many of each separator each of the first lines has outside quotes. */
const countLines = (sample: Uint8Array): number[][] => {
  const lines: number[][] = [];
  let counts = separators.map(() => 0);
  let isQuoted = false;
  for (const byte of sample) {
    if (byte === quote) isQuoted = !isQuoted;
    else if (!isQuoted && byte === lineFeed) {
      lines.push(counts);
      counts = separators.map(() => 0);
      if (lines.length === linesLookedAt) return lines;
    } else if (!isQuoted) {
      const place = separators.findIndex((separator) => separator === byte);
      if (place >= 0) counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  if (lines.length === 0 || counts.some((count) => count > 0)) lines.push(counts);
  return lines;
};

/** In how many lines the separator stands as often as it most often does, and how often that is. */
const steadiness = (counts: readonly number[]): { lines: number; count: number } => {
  const lines = new Map<number, number>();
  for (const count of counts) if (count > 0) lines.set(count, (lines.get(count) ?? 0) + 1);
  const [first] = [...lines].toSorted(([a, linesA], [b, linesB]) => linesB - linesA || b - a);
  return first === undefined ? { lines: 0, count: 0 } : { lines: first[1], count: first[0] };
};

/**
 * The byte between cells: of comma, tab, semicolon and `|` the one that stands equally often in most of the first
 * lines. Full-width commas do not separate: they are part of Chinese text.
 */
export const findSeparator = (sample: Uint8Array): number => {
  const lines = countLines(sample);
  const found = separators.map((byte, place) => ({ byte, ...steadiness(lines.map((counts) => counts[place] ?? 0)) }));
  const [best] = found.toSorted((a, b) => b.lines - a.lines || b.count - a.count);
  return best?.byte ?? separators[0];
};
