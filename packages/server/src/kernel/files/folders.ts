import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** Where the store keeps what on the disk. Content is found by its SHA-256, in lower-case hex. */
export interface Folders {
  readonly kept: string;
  readonly thumbnails: string;
  readonly incoming: string;
}

export const foldersIn = (root: string): Folders => ({
  kept: path.join(root, 'kept'),
  thumbnails: path.join(root, 'thumbnails'),
  incoming: path.join(root, 'incoming'),
});

const sha256Form = /^[0-9a-f]{64}$/u;

/** Whether this is a content address at all; anything else never becomes part of a path. */
export const isSha256 = (value: string): boolean => sha256Form.test(value);

/** The path of a content address below a folder: 256 subfolders keep directories small. */
export const placeOf = (folder: string, sha256: string): string => path.join(folder, sha256.slice(0, 2), sha256);

/** Some file systems (Windows) do not let a directory be opened; they write its entries through by themselves. */
const cannotSync = new Set(['EPERM', 'EISDIR', 'EACCES', 'EINVAL', 'ENOTSUP']);

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

/** Whether a file-system error says "no such file". */
export const isAbsent = (error: unknown): boolean => codeOf(error) === 'ENOENT';

/** Makes the names in a directory last through a power cut. */
export const syncFolder = async (folder: string): Promise<void> => {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    if (!cannotSync.has(String(codeOf(error)))) throw error;
  }
};

/** Moves a finished file to its place so that after a crash it is there whole or not at all. */
export const moveDurably = async (from: string, to: string): Promise<void> => {
  const handle = await open(from, 'r+');
  await handle.sync().finally(() => handle.close());
  const folder = path.dirname(to);
  const made = await mkdir(folder, { recursive: true, mode: 0o700 });
  await rename(from, to);
  await syncFolder(folder);
  if (made !== undefined) await syncFolder(path.dirname(folder));
};

/** Gives `work` a folder of its own for unfinished files, gone afterwards whatever happens. */
export const withUnfinished = async <T>(folders: Folders, work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = path.join(folders.incoming, randomUUID());
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
