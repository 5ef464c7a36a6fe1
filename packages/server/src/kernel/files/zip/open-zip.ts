import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { listEntries, type ZipEntry } from './list-entries.ts';
import { ZipFault } from './zip-fault.ts';

const inflate = promisify(inflateRaw);
const headerSignature = 0x04034b50;
const stored = 0;
const deflated = 8;

/** What an archive may hold: number of files, and bytes of all files read from it taken together. */
export interface ZipLimits {
  readonly entries: number;
  readonly inflatedBytes: number;
}

/** An archive in memory. `read` gives undefined for a name it lacks. */
export interface OpenZip {
  readonly entries: readonly ZipEntry[];
  read(name: string): Promise<Buffer | undefined>;
}

const compressedBytes = (bytes: Buffer, entry: ZipEntry): Buffer => {
  const at = entry.headerAt;
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== headerSignature) {
    throw new ZipFault('damaged', `no header for ${entry.name}`);
  }
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  if (start + entry.compressedSize > bytes.length) throw new ZipFault('damaged', `${entry.name} is cut off`);
  return bytes.subarray(start, start + entry.compressedSize);
};

const isOverflow = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';

const inflateWithin = async (entry: ZipEntry, packed: Buffer, room: number): Promise<Buffer> => {
  if (entry.size > room) throw new ZipFault('too-large', `${entry.name} declares ${entry.size} bytes`);
  if (entry.method === stored) return packed;
  if (entry.method !== deflated) throw new ZipFault('damaged', `${entry.name} uses method ${entry.method}`);
  // The declared size may be a lie, so inflation itself is bounded too.
  return inflate(packed, { maxOutputLength: Math.max(1, room) }).catch((error: unknown) => {
    throw new ZipFault(isOverflow(error) ? 'too-large' : 'damaged', entry.name);
  });
};

const checked = (entry: ZipEntry, content: Buffer): Buffer => {
  if (content.length !== entry.size || crc32(content) !== entry.crc) {
    throw new ZipFault('damaged', `${entry.name} fails its checksum`);
  }
  return content;
};

/**
 * Opens a zip archive held in memory for reading by name. All that is read counts against one limit, so neither one
 * huge file nor the same file named many times gets through.
 * @throws ZipFault here and from `read`
 */
export const openZip = (bytes: Buffer, limits: ZipLimits): OpenZip => {
  const entries = listEntries(bytes, limits.entries);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  let room = limits.inflatedBytes;
  return {
    entries,
    read: async (name) => {
      const entry = byName.get(name);
      if (entry === undefined) return undefined;
      const content = checked(entry, await inflateWithin(entry, compressedBytes(bytes, entry), room));
      room -= content.length;
      return content;
    },
  };
};
