import { createReadStream } from 'node:fs';
import { access, open, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { Declared } from './detect-type.ts';
import { foldersIn, type Folders, isAbsent, isSha256, placeOf, syncFolder, withUnfinished } from './folders.ts';
import { type Intake, keepFile } from './keep-file.ts';
import type { Scan } from './scan.ts';
import { type FileLimits, type StoredFile, usualFileLimits } from './stored-file.ts';
import { turnstile } from './turnstile.ts';
import { type Verification, verifyFiles } from './verify-files.ts';

/** What an uploader asks for. */
export interface PutWish {
  /** Keeps the position in a photo; it is taken out where not said. */
  readonly keepLocation?: boolean;
  /** Longest text in bytes, where it is to be longer than the store's own limit. */
  readonly textBytes?: number;
}

/** Keeps uploaded files on the local disk under the SHA-256 of their content; equal content is kept once. */
export interface FileStore {
  /**
   * Keeps an upload and says what it is. Once this resolves, the file outlasts a power cut; if it rejects, nothing is kept.
   * @throws FileRefused
   */
  put(stream: AsyncIterable<Uint8Array>, declared: Declared, options?: PutWish): Promise<StoredFile>;
  /** The kept bytes, or undefined when there are none under this address. */
  open(sha256: string): Promise<Readable | undefined>;
  has(sha256: string): Promise<boolean>;
  /** A small webp of an image; undefined for other files. */
  thumbnail(sha256: string): Promise<Readable | undefined>;
  /** Whether there was something to remove. The caller sees to it that no record still points there. */
  remove(sha256: string): Promise<boolean>;
  /** Reads everything again and compares. */
  verifyAll(): Promise<Verification>;
  /**
   * Clears away what uploads left when the process was killed, and says how many. Only at start, before any `put`, by
   * the one process that writes to this folder.
   */
  sweepUnfinished(): Promise<number>;
}

export interface FileStoreOptions {
  /** Folder of the store; made when first needed. */
  readonly root: string;
  readonly limits?: FileLimits;
  /** Without one, files are not scanned. */
  readonly scan?: Scan;
}

const openIn = async (folder: string, sha256: string): Promise<Readable | undefined> => {
  if (!isSha256(sha256)) return undefined;
  try {
    const handle = await open(placeOf(folder, sha256), 'r');
    return createReadStream('', { fd: handle });
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
};

const exists = async (folders: Folders, sha256: string): Promise<boolean> => {
  if (!isSha256(sha256)) return false;
  return access(placeOf(folders.kept, sha256)).then(
    () => true,
    () => false,
  );
};

const removeFrom = async (folders: Folders, sha256: string): Promise<boolean> => {
  if (!(await exists(folders, sha256))) return false;
  const place = placeOf(folders.kept, sha256);
  await rm(place, { force: true });
  await syncFolder(path.dirname(place));
  await rm(placeOf(folders.thumbnails, sha256), { force: true });
  return true;
};

const sweep = async (folders: Folders): Promise<number> => {
  const left = await readdir(folders.incoming).catch((error: unknown) => {
    if (isAbsent(error)) return [];
    throw error;
  });
  for (const name of left) await rm(path.join(folders.incoming, name), { recursive: true, force: true });
  return left.length;
};

/** A store of files in a folder. Making it touches nothing on the disk. */
export const createFileStore = (options: FileStoreOptions): FileStore => {
  const folders = foldersIn(options.root);
  const limits = options.limits ?? usualFileLimits;
  const intake: Intake = { folders, limits, scan: options.scan, oneImage: turnstile(limits.imagesAtOnce) };
  return {
    put: async (stream, declared, wish) =>
      withUnfinished(folders, async (folder) =>
        keepFile(intake, {
          stream,
          declared,
          folder,
          keepLocation: wish?.keepLocation ?? false,
          textBytes: wish?.textBytes ?? limits.textBytes,
        }),
      ),
    open: async (sha256) => openIn(folders.kept, sha256),
    has: async (sha256) => exists(folders, sha256),
    thumbnail: async (sha256) => openIn(folders.thumbnails, sha256),
    remove: async (sha256) => removeFrom(folders, sha256),
    verifyAll: async () => verifyFiles(folders.kept),
    sweepUnfinished: async () => sweep(folders),
  };
};
