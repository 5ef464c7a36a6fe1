import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { isAbsent, isSha256 } from './folders.ts';
import { digestFile } from './receive-file.ts';

/** What a re-reading of every kept file found. */
export interface Verification {
  readonly files: number;
  readonly bytes: number;
  /** Addresses whose bytes no longer have that hash. */
  readonly damaged: readonly string[];
  /** Paths below the store that the store did not put there. */
  readonly strangers: readonly string[];
}

const namesIn = async (folder: string): Promise<string[]> => {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isAbsent(error)) return [];
    throw error;
  });
  return names.toSorted();
};

/** Paths of all files kept below a folder, relative to it, in order of address. */
export const walkKept = async function* (folder: string): AsyncGenerator<string> {
  for (const group of await namesIn(folder)) {
    for (const name of await namesIn(path.join(folder, group))) yield path.join(group, name);
  }
};

/** Reads every kept file again and compares its hash with its address. */
export const verifyFiles = async (folder: string): Promise<Verification> => {
  const damaged: string[] = [];
  const strangers: string[] = [];
  let files = 0;
  let bytes = 0;
  for await (const relative of walkKept(folder)) {
    const name = path.basename(relative);
    if (!isSha256(name) || path.dirname(relative) !== name.slice(0, 2)) {
      strangers.push(relative);
      continue;
    }
    const digest = await digestFile(path.join(folder, relative));
    files += 1;
    bytes += digest.size;
    if (digest.sha256 !== name) damaged.push(name);
  }
  return { files, bytes, damaged, strangers };
};
