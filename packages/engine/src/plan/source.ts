import type { Quote, Span } from './plan.ts';

/** A place in the folded text, half-open. All reading works on these; spans of the given text are made at the end. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * The given text and its folded form: one writing for every width of bracket and digit, no marks that cannot be seen.
 * `origin[i]` is the offset in `text` of the folded character `i`.
 */
export interface Source {
  readonly text: string;
  readonly folded: string;
  readonly origin: Int32Array;
}

/** The place in the text. An empty range stands right after the character before it. */
export const spanOf = (source: Source, { start, end }: Range): Span => {
  const before = source.origin[Math.min(end, source.origin.length) - 1];
  const stop = before === undefined ? 0 : before + 1;
  const first = source.origin[start];
  return { start: end > start && first !== undefined ? first : stop, end: stop };
};

export const quoteOf = (source: Source, range: Range): Quote => {
  const span = spanOf(source, range);
  return { text: source.text.slice(span.start, span.end), span };
};

/** The quotation without what folding has dropped: the blanks inside a pulled-apart word, a break the page made. */
export const cleanOf = (source: Source, { start, end }: Range): string => {
  const characters: string[] = [];
  let before = -1;
  for (let index = start; index < end; index += 1) {
    const at = source.origin[index] ?? -1;
    if (at !== before) characters.push(source.text.charAt(at));
    before = at;
  }
  return characters.join('');
};

/** A name: the clean quotation without any blank left in it. */
export const nameOf = (source: Source, range: Range): string => cleanOf(source, range).replace(/\s/gu, '');

export const wordsOf = (source: Source, { start, end }: Range): string => source.folded.slice(start, end);

const trims = (set: string, character: string | undefined): boolean =>
  character !== undefined && set.includes(character);

/** The range without the characters of `set` at both ends. */
export const trimRange = (folded: string, range: Range, set = ' \t\n'): Range => {
  let { start, end } = range;
  while (start < end && trims(set, folded[start])) start += 1;
  while (end > start && trims(set, folded[end - 1])) end -= 1;
  return { start, end };
};

/** Drops folded characters; what is left still knows where it came from. */
export const keepOnly = (source: Source, keep: (index: number) => boolean): Source => {
  const characters: string[] = [];
  const origin = new Int32Array(source.folded.length);
  for (let index = 0; index < source.folded.length; index += 1) {
    if (!keep(index)) continue;
    origin[characters.length] = source.origin[index] ?? 0;
    characters.push(source.folded.charAt(index));
  }
  return { text: source.text, folded: characters.join(''), origin: origin.slice(0, characters.length) };
};
