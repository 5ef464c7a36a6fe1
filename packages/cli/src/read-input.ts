import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { Refused } from './command.ts';

const joined = async (stream: AsyncIterable<unknown>, limit: number): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError('The input is not a stream of bytes.');
    chunks.push(chunk);
    length += chunk.length;
    if (length > limit) break;
  }
  return Buffer.concat(chunks);
};

/** The refusal of a file that cannot be opened or read. */
export const unreadable = (file: string, error: unknown): Refused => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const zh = code === 'ENOENT' ? '找不到文件' : code === 'EISDIR' ? '这是一个文件夹' : '无法读取文件';
  const en = code === 'ENOENT' ? 'There is no file' : code === 'EISDIR' ? 'This is a folder' : 'Cannot read';
  return new Refused({ zh: `${zh}：${file}`, en: `${en}: ${file}` });
};

/**
 * The bytes of a file, or of the standard input for `-`; reading stops one chunk past the limit, so that the reader of
 * the bytes can refuse them as too large. Refuses a file that cannot be read.
 */
export const readInput = async (file: string, input: Readable, limit: number): Promise<Uint8Array> => {
  if (file === '-') return joined(input, limit);
  try {
    const handle = await open(file);
    return await joined(handle.createReadStream(), limit);
  } catch (error) {
    throw error instanceof TypeError ? error : unreadable(file, error);
  }
};
