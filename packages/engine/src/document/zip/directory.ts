import { documentLimits } from '../limits.ts';
import { DocumentRefusal } from '../refusal.ts';

/** One entry of a zip as its central directory declares it; sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflated (APPNOTE 4.4.5). */
  readonly method: number;
  readonly packedBytes: number;
  readonly declaredBytes: number;
  readonly headerAt: number;
}

const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LONGEST_COMMENT = 65_535;

const damaged = (): never => {
  throw new DocumentRefusal('damaged');
};

const endRecordAt = (view: DataView): number => {
  const from = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= from; at -= 1) {
    if (view.getUint32(at, true) === END_MARK) return at;
  }
  return damaged();
};

const entryAt = (bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } => {
  if (at + ENTRY_LENGTH > view.byteLength || view.getUint32(at, true) !== ENTRY_MARK) return damaged();
  const nameLength = view.getUint16(at + 28, true);
  const next = at + ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength));
  const entry = {
    name,
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    packedBytes: view.getUint32(at + 20, true),
    declaredBytes: view.getUint32(at + 24, true),
    headerAt: view.getUint32(at + 42, true),
  };
  return { entry, next };
};

/**
 * The entries of a zip by name. Refuses a directory with too many entries or that declares more than a document ever
 * unpacks to, before anything is unpacked, and any entry under a password.
 */
export const readZipDirectory = (
  bytes: Uint8Array,
  limits: Readonly<Record<'zipEntries' | 'zipDeclaredBytes', number>> = documentLimits,
): ReadonlyMap<string, ZipEntry> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < END_LENGTH) return damaged();
  const end = endRecordAt(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.zipEntries) throw new DocumentRefusal('zip-bomb');
  const entries = new Map<string, ZipEntry>();
  let declared = 0;
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = entryAt(bytes, view, at);
    if (entry.encrypted) throw new DocumentRefusal('encrypted');
    declared += entry.declaredBytes;
    entries.set(entry.name, entry);
    at = next;
  }
  if (declared > limits.zipDeclaredBytes) throw new DocumentRefusal('zip-bomb');
  return entries;
};
