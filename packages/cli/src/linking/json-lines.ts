import { Refused, type Run } from '../command.ts';
import { readInput } from '../read-input.ts';

/** A file of this many bytes at most, since it is held as one text: a million cases of five identifiers fit. */
const largestInput = 500_000_000;

export type JsonObject = Readonly<Record<string, unknown>>;

/** The filled lines of a file, numbered from 1 as they stand in it. */
export const readLines = async (file: string, { input }: Run): Promise<{ line: number; text: string }[]> => {
  const bytes = await readInput(file, input, largestInput);
  if (bytes.length > largestInput) throw new Refused({ zh: `文件过大：${file}`, en: `the file is too large: ${file}` });
  const text = new TextDecoder().decode(bytes);
  return text
    .split(/\r?\n/)
    .map((content, at) => ({ line: at + 1, text: content }))
    .filter((one) => one.text.trim() !== '');
};

/** Refuses a line that is no JSON object, by its number. */
export const parseLine = ({ line, text }: { line: number; text: string }): JsonObject => {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // Told below, with the number of the line instead of the parser's words.
  }
  throw new Refused({ zh: `第 ${line} 行不是 JSON 对象`, en: `line ${line} is no JSON object` });
};

/** An id may be a text or a number. Refuses anything else. */
export const idOf = (object: JsonObject, line: number): string => {
  const { id } = object;
  if ((typeof id === 'string' && id !== '') || typeof id === 'number') return String(id);
  throw new Refused({ zh: `第 ${line} 行没有 id`, en: `line ${line} has no id` });
};
