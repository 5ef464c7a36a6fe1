import { Refused, type Run } from '../command.ts';
import { idOf, parseLine, readLines } from './json-lines.ts';

const unquoted = (cell: string): string => (/^".*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell);

/**
 * Texts with their ids: JSON Lines of `{id, text}`; CSV with a header of two columns, the second named text, one text a
 * line; or plain lines, which are called by their numbers.
 */
export const readTexts = async (file: string, run: Run): Promise<Map<string, string>> => {
  const lines = await readLines(file, run);
  const isJson = lines[0]?.text.trimStart().startsWith('{') === true;
  const isTable = !isJson && /^[^,]*,"?text"?$/i.test(lines[0]?.text.trim() ?? '');
  const texts = new Map<string, string>();
  for (const one of isTable ? lines.slice(1) : lines) {
    const [id, text] = isJson ? fromJson(one) : isTable ? fromTable(one.text) : [String(one.line), one.text];
    if (texts.has(id))
      throw new Refused({ zh: `第 ${one.line} 行的 id 重复：${id}`, en: `line ${one.line}: id ${id} again` });
    texts.set(id, text);
  }
  return texts;
};

const fromTable = (line: string): [string, string] => {
  const comma = line.indexOf(',');
  return [unquoted(line.slice(0, comma)), unquoted(line.slice(comma + 1))];
};

const fromJson = (line: { line: number; text: string }): [string, string] => {
  const object = parseLine(line);
  const { text } = object;
  if (typeof text !== 'string')
    throw new Refused({ zh: `第 ${line.line} 行没有 text`, en: `line ${line.line} has no text` });
  return [idOf(object, line.line), text];
};
