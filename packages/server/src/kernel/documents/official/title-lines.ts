import { textWidth } from '../text-width.ts';

/** A title line holds 20 characters of 2号. */
const widest = 40;
const never = Number.POSITIVE_INFINITY;

const words = (title: string): string[] =>
  [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)].map(({ segment }) => segment);

const opens = /[《（(“‘〔]$/u;
/** What may not begin a line: closing signs, particles that belong to the word before, 文种 after 的. */
const leans = /^[》）)”’〕、，。：；的之等和与及]/u;

const insideQuote = (text: string): boolean => text.split('《').length > text.split('》').length;

/** What a break between these two texts costs; meaning counts more than evenness (7.3.1: 词意完整). */
const breakCost = (before: string, after: string): number => {
  if (opens.test(before) || leans.test(after)) return never;
  if (after.startsWith('关于')) return -200;
  if (before.endsWith('关于') || (before.endsWith('印') && after.startsWith('发'))) return 200;
  if (before.endsWith('的')) return 40;
  return insideQuote(before) ? 60 : 0;
};

interface Cut {
  readonly lines: readonly string[];
  readonly cost: number;
}

/** The cheapest cut of the words from `from` on into exactly `count` lines. */
const cutInto = (all: readonly string[], from: number, count: number, ideal: number): Cut => {
  const rest = all.slice(from).join('');
  if (count === 1) {
    const width = textWidth(rest);
    return { lines: [rest], cost: width > widest || width === 0 ? never : (width - ideal) ** 2 };
  }
  let best: Cut = { lines: [], cost: never };
  for (let to = from + 1; to < all.length; to += 1) {
    const line = all.slice(from, to).join('');
    const width = textWidth(line);
    if (width > widest) break;
    const own = (width - ideal) ** 2 + breakCost(all.slice(0, to).join(''), all.slice(to).join(''));
    if (own === never) continue;
    const further = cutInto(all, to, count - 1, ideal);
    if (own + further.cost < best.cost) best = { lines: [line, ...further.lines], cost: own + further.cost };
  }
  return best;
};

const mostLines = 4;

/**
 * The lines of a title (7.3.1): as few as possible, about even, broken between words and not before 的 or a closing
 * sign. A title with line feeds keeps its own lines; a very long one is left to the word processor.
 */
export const titleLines = (title: string): string[] => {
  if (title.includes('\n')) return title.split('\n');
  const width = textWidth(title);
  if (width <= widest) return [title];
  const all = words(title);
  for (let count = Math.ceil(width / widest); count <= mostLines; count += 1) {
    const cut = cutInto(all, 0, count, width / count);
    if (cut.cost < never) return [...cut.lines];
  }
  return [title];
};
