import { Inflate } from 'fflate';
import { documentLimits } from '../limits.ts';
import { DocumentRefusal } from '../refusal.ts';
import type { ZipEntry } from './directory.ts';

const LOCAL_MARK = 0x04034b50;
const LOCAL_LENGTH = 30;
const STEP = 16_384;

const packedBytes = (bytes: Uint8Array, entry: ZipEntry): Uint8Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.headerAt;
  if (at + LOCAL_LENGTH > bytes.length || view.getUint32(at, true) !== LOCAL_MARK) throw new DocumentRefusal('damaged');
  const start = at + LOCAL_LENGTH + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + entry.packedBytes > bytes.length) throw new DocumentRefusal('damaged');
  return bytes.subarray(start, start + entry.packedBytes);
};

const joined = (chunks: readonly Uint8Array[], length: number): Uint8Array => {
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
};

const eachStep = (bytes: Uint8Array, take: (step: Uint8Array, isLast: boolean) => void): void => {
  for (let at = 0; at < bytes.length; at += STEP) take(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
};

/** The inflater's own errors carry a number. */
const isInflateError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'number';

/** Unpacks a little at a time and stops at the limit, whatever size the directory declared. */
const inflate = (packed: Uint8Array, limit: number, take: (chunk: Uint8Array) => void): void => {
  let length = 0;
  const stream = new Inflate((chunk) => {
    length += chunk.length;
    if (length > limit) throw new DocumentRefusal('zip-bomb');
    take(chunk);
  });
  try {
    eachStep(packed, (step, isLast) => stream.push(step, isLast));
  } catch (error) {
    throw isInflateError(error) ? new DocumentRefusal('damaged', error) : error;
  }
};

/**
 * Gives the bytes of one entry piece by piece, and at last an empty piece. Refuses more than `limit` bytes, and data
 * that cannot be unpacked. What `take` throws goes through.
 */
export const eachUnpacked = (
  bytes: Uint8Array,
  entry: ZipEntry,
  limit: number,
  take: (chunk: Uint8Array, isLast: boolean) => void,
): void => {
  const packed = packedBytes(bytes, entry);
  if (entry.declaredBytes > limit) throw new DocumentRefusal('zip-bomb');
  if (entry.method === 0) eachStep(packed, (step) => take(step, false));
  else if (entry.method === 8) inflate(packed, limit, (chunk) => take(chunk, false));
  else throw new DocumentRefusal('damaged');
  take(new Uint8Array(0), true);
};

/** The bytes of one entry. Refuses more than the limit, and data that cannot be unpacked. */
export const unpackEntry = (
  bytes: Uint8Array,
  entry: ZipEntry,
  limit: number = documentLimits.xmlBytes,
): Uint8Array => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  eachUnpacked(bytes, entry, limit, (chunk) => {
    chunks.push(chunk);
    length += chunk.length;
  });
  return joined(chunks, length);
};
