import { stat } from 'node:fs/promises';
import path from 'node:path';
import { foldersIn } from '../files/folders.ts';
import { walkKept } from '../files/verify-files.ts';

/** A file of the file store as it goes into a backup. */
export interface KeptFile {
  /** Name in the archive, with slashes. */
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
}

const parts = ['kept', 'thumbnails'] as const;

/** Every kept file below the store's folder. Content never changes under its address, so no lock is needed. */
export const listKeptFiles = async (root: string): Promise<KeptFile[]> => {
  const folders = foldersIn(root);
  const found: KeptFile[] = [];
  for (const part of parts) {
    for await (const relative of walkKept(folders[part])) {
      const { size } = await stat(path.join(folders[part], relative));
      const name = `files/${part}/${relative.split(path.sep).join('/')}`;
      found.push({ name, path: path.join(folders[part], relative), bytes: size });
    }
  }
  return found;
};

/** The folder and the address of a file by its name in an archive; null for any other name. */
export const placeInStore = (name: string): { part: (typeof parts)[number]; sha256: string } | null => {
  const found = /^files\/(kept|thumbnails)\/([0-9a-f]{2})\/(\2[0-9a-f]{62})$/.exec(name);
  const part = parts.find((one) => one === found?.[1]);
  return part && found?.[3] ? { part, sha256: found[3] } : null;
};
