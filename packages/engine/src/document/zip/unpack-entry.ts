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

/** Unpacks a little at a time and stops at the limit, whatever size the directory declared. */
const inflate = (packed: Uint8Array): Uint8Array => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((chunk) => {
    length += chunk.length;
    if (length > documentLimits.xmlBytes) throw new DocumentRefusal('zip-bomb');
    chunks.push(chunk);
  });
  for (let at = 0; at < packed.length; at += STEP) {
    stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  }
  return joined(chunks, length);
};

/** The bytes of one entry. Refuses more than the limit, and data that cannot be unpacked. */
export const unpackEntry = (bytes: Uint8Array, entry: ZipEntry): Uint8Array => {
  const packed = packedBytes(bytes, entry);
  if (entry.declaredBytes > documentLimits.xmlBytes) throw new DocumentRefusal('zip-bomb');
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw new DocumentRefusal('damaged');
  try {
    return inflate(packed);
  } catch (cause) {
    throw cause instanceof DocumentRefusal ? cause : new DocumentRefusal('damaged', cause);
  }
};
