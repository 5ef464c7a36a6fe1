import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';

const deflate = promisify(deflateRaw);

/** A file to put into an archive. */
export interface ZipPart {
  readonly name: string;
  readonly bytes: Buffer;
}

interface PackedPart {
  readonly name: Buffer;
  readonly packed: Buffer;
  /** The 26 bytes that local header and directory share, from "version needed" to "extra length". */
  readonly shared: Buffer;
}

const versionNeeded = 20;
const namesAreUtf8 = 0x0800;
const deflated = 8;
/** 1980-01-01 00:00, the earliest the format knows: the same parts always give the same bytes. */
const fixedDate = 0x0021;

const pack = async (part: ZipPart): Promise<PackedPart> => {
  const name = Buffer.from(part.name, 'utf8');
  const packed = await deflate(part.bytes, { level: 6 });
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(versionNeeded, 0);
  shared.writeUInt16LE(namesAreUtf8, 2);
  shared.writeUInt16LE(deflated, 4);
  shared.writeUInt16LE(fixedDate, 8);
  shared.writeUInt32LE(crc32(part.bytes), 10);
  shared.writeUInt32LE(packed.length, 14);
  shared.writeUInt32LE(part.bytes.length, 18);
  shared.writeUInt16LE(name.length, 22);
  return { name, packed, shared };
};

const signature = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value, 0);
  return bytes;
};

const directoryEntry = (part: PackedPart, headerAt: number): Buffer => {
  const madeBy = Buffer.alloc(2);
  madeBy.writeUInt16LE(versionNeeded, 0);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(headerAt, 10);
  return Buffer.concat([signature(0x02014b50), madeBy, part.shared, tail, part.name]);
};

const endRecord = (count: number, size: number, at: number): Buffer => {
  const bytes = Buffer.alloc(22);
  bytes.writeUInt32LE(0x06054b50, 0);
  bytes.writeUInt16LE(count, 8);
  bytes.writeUInt16LE(count, 10);
  bytes.writeUInt32LE(size, 12);
  bytes.writeUInt32LE(at, 16);
  return bytes;
};

/** A zip archive of the parts in the given order, with no clock in it: equal parts give equal bytes. */
export const writeZip = async (parts: readonly ZipPart[]): Promise<Buffer> => {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const packed = await pack(part);
    directory.push(directoryEntry(packed, at));
    const pieces = [signature(0x04034b50), packed.shared, packed.name, packed.packed];
    body.push(...pieces);
    at += pieces.reduce((sum, piece) => sum + piece.length, 0);
  }
  const listing = Buffer.concat(directory);
  return Buffer.concat([...body, listing, endRecord(parts.length, listing.length, at)]);
};
