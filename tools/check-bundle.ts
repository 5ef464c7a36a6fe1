import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildWeb } from './build-web.ts';
import { root } from './source-files.ts';

/** Fails where the script of a first load, gzipped, is over the limit: the shell and what a first page adds. */
const limit = 350_000;
const dist = join(root, 'packages/web/dist');

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
}

type Manifest = Readonly<Record<string, Chunk>>;

const firstPages = /features\/(home\/TodayPage|identity\/SignInPage)\.tsx$/;

const reach = (manifest: Manifest, from: string, seen: Set<string>): Set<string> => {
  const chunk = manifest[from];
  if (!chunk || seen.has(from)) return seen;
  seen.add(from);
  for (const next of chunk.imports ?? []) reach(manifest, next, seen);
  return seen;
};

const sizeOf = (manifest: Manifest, names: Iterable<string>): number => {
  const files = new Set([...names].map((name) => manifest[name]?.file ?? '').filter((file) => file.endsWith('.js')));
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length, 0);
};

/** Gzipped bytes of script per first page, the entry's own first. */
export const firstLoads = (manifest: Manifest): [page: string, bytes: number][] => {
  const entry = Object.keys(manifest).find((name) => manifest[name]?.isEntry);
  if (entry === undefined) throw new Error('the manifest has no entry');
  const shell = reach(manifest, entry, new Set());
  const pages = Object.keys(manifest).filter((name) => firstPages.test(name));
  return [
    ['shell', sizeOf(manifest, shell)],
    ...pages.map((page): [string, number] => [page, sizeOf(manifest, reach(manifest, page, new Set(shell)))]),
  ];
};

if (import.meta.main) {
  await buildWeb(false);
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Manifest;
  const loads = firstLoads(manifest);
  for (const [page, bytes] of loads) console.log(`bundle: ${page} ${(bytes / 1000).toFixed(1)} kB of script gzipped`);
  if (loads.some(([, bytes]) => bytes > limit)) {
    console.error(`over the limit of ${limit / 1000} kB`);
    process.exitCode = 1;
  }
}
