import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildWeb } from './build-web.ts';
import { entryOf, type Manifest, reach, readManifest } from './page-links.ts';
import { root } from './source-files.ts';

/** Fails where the script of a first load, gzipped, is over the limit: the shell and what a first page adds. */
const limit = 350_000;
const dist = join(root, 'packages/web/dist');

const firstPages = /features\/(home\/TodayPage|identity\/SignInPage)\.tsx$/;

const sizeOf = (manifest: Manifest, names: Iterable<string>): number => {
  const files = new Set([...names].map((name) => manifest[name]?.file ?? '').filter((file) => file.endsWith('.js')));
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length, 0);
};

/** Gzipped bytes of script per first page, the entry's own first. */
export const firstLoads = (manifest: Manifest): [page: string, bytes: number][] => {
  const shell = reach(manifest, entryOf(manifest));
  const pages = Object.keys(manifest).filter((name) => firstPages.test(name));
  return [
    ['shell', sizeOf(manifest, shell)],
    ...pages.map((page): [string, number] => [page, sizeOf(manifest, reach(manifest, page, new Set(shell)))]),
  ];
};

if (import.meta.main) {
  await buildWeb(false);
  const manifest = await readManifest(dist);
  const loads = firstLoads(manifest);
  for (const [page, bytes] of loads) console.log(`bundle: ${page} ${(bytes / 1000).toFixed(1)} kB of script gzipped`);
  if (loads.some(([, bytes]) => bytes > limit)) {
    console.error(`over the limit of ${limit / 1000} kB`);
    process.exitCode = 1;
  }
}
