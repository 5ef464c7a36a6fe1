import { ZipFault } from './zip-fault.ts';

/** One file of an archive, as its central directory states it. Sizes in bytes; they are claims until inflated. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly headerAt: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const longestComment = 65_535;
const encryptedFlag = 1;
/** These values say "see the zip64 record", which no office file within our limits needs. */
const zip64Mark = 0xffffffff;

const findEnd = (bytes: Buffer): number => {
  const lowest = Math.max(0, bytes.length - endLength - longestComment);
  for (let at = bytes.length - endLength; at >= lowest; at -= 1) {
    if (bytes.readUInt32LE(at) === endSignature) return at;
  }
  throw new ZipFault('damaged', 'no end of central directory');
};

const readEntry = (bytes: Buffer, at: number): { entry: ZipEntry; next: number } => {
  if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entrySignature) {
    throw new ZipFault('damaged', 'central directory entry expected');
  }
  const nameLength = bytes.readUInt16LE(at + 28);
  const tail = bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  const entry = {
    name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    compressedSize: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    headerAt: bytes.readUInt32LE(at + 42),
  };
  if ((bytes.readUInt16LE(at + 8) & encryptedFlag) !== 0) throw new ZipFault('encrypted', entry.name);
  if (entry.size === zip64Mark || entry.compressedSize === zip64Mark || entry.headerAt === zip64Mark) {
    throw new ZipFault('too-large', `${entry.name} needs zip64`);
  }
  return { entry, next: at + 46 + nameLength + tail };
};

/**
 * The files of a zip archive, in directory order, without inflating any.
 * @param maxEntries refused as too large beyond this many
 * @throws ZipFault
 */
export const listEntries = (bytes: Buffer, maxEntries: number): ZipEntry[] => {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > maxEntries) throw new ZipFault('too-large', `${count} entries`);
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  while (entries.length < count) {
    const { entry, next } = readEntry(bytes, at);
    entries.push(entry);
    at = next;
  }
  return entries;
};

/** Whether the archive begins at the first byte and ends at the last: bytes around it could be a second file. */
export const fillsWholeFile = (bytes: Buffer): boolean => {
  const end = findEnd(bytes);
  const directoryEnd = bytes.readUInt32LE(end + 12) + bytes.readUInt32LE(end + 16);
  const fileEnd = end + endLength + bytes.readUInt16LE(end + 20);
  return bytes.indexOf('PK\u0003\u0004', 0, 'latin1') === 0 && directoryEnd === end && fileEnd === bytes.length;
};
