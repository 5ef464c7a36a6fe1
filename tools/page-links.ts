import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
}

export type Manifest = Readonly<Record<string, Chunk>>;

/** The pages that most people open first, by address. */
const firstPages = {
  '/': 'src/features/home/TodayPage.tsx',
  '/sign-in': 'src/features/identity/SignInPage.tsx',
} as const;

/** The names of a chunk and of everything that it loads with itself. */
export const reach = (manifest: Manifest, from: string, seen: Set<string> = new Set()): Set<string> => {
  const chunk = manifest[from];
  if (!chunk || seen.has(from)) return seen;
  seen.add(from);
  for (const next of chunk.imports ?? []) reach(manifest, next, seen);
  return seen;
};

/** Name of the chunk that index.html loads. Throws where the build has none. */
export const entryOf = (manifest: Manifest): string => {
  const entry = Object.keys(manifest).find((name) => manifest[name]?.isEntry);
  if (entry === undefined) throw new Error('the manifest has no entry');
  return entry;
};

/** The script files that a first page needs beside those that index.html names itself, by address of the page. */
export const pageLinks = (manifest: Manifest): Readonly<Record<string, readonly string[]>> => {
  const shell = reach(manifest, entryOf(manifest));
  return Object.fromEntries(
    Object.entries(firstPages).map(([address, page]) => {
      if (!manifest[page]) throw new Error(`the build has no page ${page}`);
      const files = [...reach(manifest, page)]
        .filter((name) => !shell.has(name))
        .map((name) => manifest[name]?.file ?? '');
      return [address, files.filter((file) => file.endsWith('.js')).map((file) => `/${file}`)];
    }),
  );
};

export const readManifest = async (folder: string): Promise<Manifest> =>
  JSON.parse(await readFile(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest;
