import { foldCharacter } from './fold-characters.ts';
import type { Source } from './source.ts';

/**
 * Reads a text in one writing: brackets, digits and punctuation of every width become the narrow ones, invisible
 * marks go, every kind of line break becomes `\n`. Each folded character keeps its place in the text.
 */
export const fold = (text: string): Source => {
  const characters: string[] = [];
  const origin: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const folded = foldCharacter(text.charAt(index), text.charAt(index + 1));
    for (const character of folded) {
      characters.push(character);
      origin.push(index);
    }
  }
  return { text, folded: characters.join(''), origin: Int32Array.from(origin) };
};
