import { CHANGING, foldCharacter } from './fold-characters.ts';
import type { Source } from './source.ts';

/**
 * Reads a text in one writing: brackets, digits and punctuation of every width become the narrow ones, invisible
 * marks go, every kind of line break becomes `\n`. Each folded character keeps its place in the text.
 */
export const fold = (text: string): Source => {
  const parts: string[] = [];
  const origin: number[] = [];
  let done = 0;
  const copyUpTo = (end: number): void => {
    parts.push(text.slice(done, end));
    for (; done < end; done += 1) origin.push(done);
  };
  for (const { 0: found, index } of text.matchAll(CHANGING)) {
    // A character beyond the first plane is two units of the text; neither is read as anything else.
    if (found.length > 1) continue;
    copyUpTo(index);
    const folded = foldCharacter(found, text.charAt(index + 1));
    parts.push(folded);
    for (let unit = 0; unit < folded.length; unit += 1) origin.push(index);
    done = index + 1;
  }
  copyUpTo(text.length);
  return { text, folded: parts.join(''), origin: Int32Array.from(origin) };
};
