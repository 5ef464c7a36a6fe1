import { Refused, type Run } from './command.ts';
import { readInput } from './read-input.ts';

const largest = 268_435_456;

/** One text of a JSONL input; `id` is the line number where none is given. */
export interface TextLine {
  readonly id: string | number;
  readonly text: string;
}

const lineOf = (line: string, number: number): TextLine => {
  const refused = new Refused({
    zh: `第 ${number} 行不是 {"id","text"} 形式的 JSON。`,
    en: `line ${number} is no JSON of the form {"id","text"}`,
  });
  let read: unknown;
  try {
    read = JSON.parse(line);
  } catch {
    throw refused;
  }
  if (typeof read !== 'object' || read === null || !('text' in read) || typeof read.text !== 'string') throw refused;
  const id = 'id' in read && (typeof read.id === 'string' || typeof read.id === 'number') ? read.id : number;
  return { id, text: read.text };
};

/** The texts of a JSONL file, or of the standard input. Throws Refused for a line that is none, or too large a file. */
export const readTextLines = async (file: string, input: Run['input']): Promise<TextLine[]> => {
  const bytes = await readInput(file, input, largest);
  if (bytes.length > largest) throw new Refused({ zh: '文件超过 256 MB。', en: 'the file is larger than 256 MB' });
  const lines = Buffer.from(bytes).toString('utf8').split('\n');
  return lines.flatMap((line, place) => (line.trim() === '' ? [] : [lineOf(line, place + 1)]));
};
