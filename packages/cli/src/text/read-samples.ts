import type { Readable } from 'node:stream';
import { notFraud, type Sample } from '@lianfang/engine/text/classify/sample';
import { z } from 'zod';
import { Refused } from '../command.ts';
import { readInput } from '../read-input.ts';

const largest = 268_435_456;

const Line = z.object({ id: z.union([z.string(), z.number()]), text: z.string(), label: z.string().optional() });

/** A line of a JSONL file of texts. */
export type TextLine = z.infer<typeof Line>;

const readLine = (line: string, number: number): TextLine => {
  const refused = new Refused({
    zh: `第 ${number} 行不是 {"id":…,"text":…} 的 JSON。`,
    en: `line ${number} is no JSON of the form {"id":…,"text":…}`,
  });
  try {
    const { success, data: read } = Line.safeParse(JSON.parse(line));
    if (success) return read;
  } catch {
    throw refused;
  }
  throw refused;
};

/** Every line of a JSONL file (`-`: standard input); blank lines are passed over. Refuses the first wrong line. */
export const readTextLines = async (file: string, input: Readable): Promise<TextLine[]> => {
  const bytes = await readInput(file, input, largest);
  if (bytes.length > largest) throw new Refused({ zh: '文件过大。', en: 'the file is too large' });
  const lines = new TextDecoder().decode(bytes).split('\n');
  return lines.flatMap((line, index) => (line.trim() === '' ? [] : [readLine(line, index + 1)]));
};

/**
 * Lines with a label as samples; `honest` are the labels that mean "no fraud". Texts that are the same share a group, so
 * that a copy is never on both sides of a split.
 */
export const readSamples = async (
  files: readonly string[],
  input: Readable,
  honest: readonly string[],
): Promise<Sample[]> => {
  const read = await Promise.all(files.map((file) => readTextLines(file, input)));
  return read.flat().map(({ id, text, label }) => {
    if (label === undefined) throw new Refused({ zh: `${id} 没有 label。`, en: `${id} has no label` });
    return {
      text,
      label: isAmong(label, honest) ? notFraud : label,
      group: text.replaceAll(/[\s\d\p{P}]/gu, ''),
    };
  });
};

/** Whether a label is one of those named; `AD:*` names all that begin so. */
export const isAmong = (label: string, named: readonly string[]): boolean =>
  named.some((name) => (name.endsWith('*') ? label.startsWith(name.slice(0, -1)) : label === name));
