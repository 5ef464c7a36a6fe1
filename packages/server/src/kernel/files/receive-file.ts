import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { fileRefusals } from '@lianfang/contract/files/refusals';
import { FileRefused } from './file-refused.ts';

/** A digest of some bytes and how many there were. */
export interface Digest {
  readonly sha256: string;
  readonly size: number;
}

const tooLarge = (maxBytes: number): FileRefused => {
  const mb = Math.floor(maxBytes / 1_048_576);
  return new FileRefused(fileRefusals.tooLarge, {
    zh: `文件过大，单个文件不得超过 ${mb} MB。`,
    en: `The file is too large; ${mb} MB is the limit.`,
  });
};

const isBroken = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  ['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'ABORT_ERR'].includes(String(error.code));

/**
 * Writes an upload to a file, never more than `maxBytes` of it.
 * @throws FileRefused when it is empty, too large or breaks off
 */
export const receiveFile = async (stream: AsyncIterable<Uint8Array>, to: string, maxBytes: number): Promise<Digest> => {
  const hash = createHash('sha256');
  let size = 0;
  const measured = async function* (source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > maxBytes) throw tooLarge(maxBytes);
      hash.update(chunk);
      yield chunk;
    }
  };
  try {
    await pipeline(stream, measured, createWriteStream(to, { mode: 0o600, flags: 'wx' }));
  } catch (error) {
    throw isBroken(error) ? new FileRefused(fileRefusals.interrupted) : error;
  }
  if (size === 0) throw new FileRefused(fileRefusals.empty);
  return { sha256: hash.digest('hex'), size };
};

/** The digest of a file on the disk, read in pieces. */
export const digestFile = async (path: string): Promise<Digest> => {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { sha256: hash.digest('hex'), size };
};
