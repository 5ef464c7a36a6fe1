import { type Found, foundTypes } from '../found.ts';

/** A line and what stands in it, marked by hand as `[[type=value|as written]]`. */
export interface Annotated {
  readonly text: string;
  readonly wanted: readonly Pick<Found, 'type' | 'value' | 'start' | 'end'>[];
}

/** Reads marks out of a line. Throws RangeError for a type that is none. */
export const readAnnotated = (line: string): Annotated => {
  const wanted: Annotated['wanted'][number][] = [];
  let [text, end] = ['', 0];
  for (const match of line.matchAll(/\[\[(?<type>[a-z]+)=(?<value>[^|]*)\|(?<written>.*?)\]\]/gu)) {
    const { type: name, value = '', written = '' } = match.groups ?? {};
    const type = foundTypes.find((one) => one === name);
    if (type === undefined) throw new RangeError(`No type: ${name}`);
    text += line.slice(end, match.index);
    wanted.push({ type, value, start: text.length, end: text.length + written.length });
    text += written;
    end = match.index + match[0].length;
  }
  return { text: text + line.slice(end), wanted };
};
