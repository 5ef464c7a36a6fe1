import { createHash } from 'node:crypto';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pageLinks, readManifest } from './page-links.ts';
import { root } from './source-files.ts';

/** Builds packages/web where its sources differ from those of the last build; `--force` builds in any case. */
const web = join(root, 'packages/web');
const built = join(web, 'dist');
const stampName = '.built-from';
const sources = ['packages/web/src', 'packages/web/public', 'packages/contract/src', 'packages/engine/src'];
const single = [
  'packages/web/index.html',
  'packages/web/vite.config.ts',
  'packages/engine/models/text-classifier.bin',
  'package-lock.json',
  'tools/build-web.ts',
  'tools/page-links.ts',
];

const filesIn = async (folder: string): Promise<string[]> => {
  const found = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
  return found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
};

/** A hash over every source that the bundle is made of. Throws where there is none. */
export const stampOf = async (): Promise<string> => {
  const listed = (await Promise.all(sources.map(filesIn))).flat().filter((path) => !path.endsWith('.test.ts'));
  if (listed.length === 0) throw new Error('no source of the web was found');
  const hash = createHash('sha256');
  for (const path of [...single.map((one) => join(root, one)), ...listed.toSorted()])
    hash.update(path.slice(root.length)).update(await readFile(path));
  return hash.digest('hex');
};

/** Puts a finished build in the place of the last one, so that a server never sends half of one and half of the other. */
const putInPlace = async (fresh: string): Promise<void> => {
  const old = `${fresh}-old`;
  await rename(built, old).catch(() => undefined);
  await rename(fresh, built);
  await rm(old, { recursive: true, force: true });
};

/** Builds where needed; answers whether it did. Throws where the build fails, and leaves the last one then. */
export const buildWeb = async (force: boolean): Promise<boolean> => {
  const stamp = await stampOf();
  const last = await readFile(join(built, stampName), 'utf8').catch(() => null);
  if (last === stamp && !force) return false;
  // A test run hands down its own NODE_ENV, with which React would be bundled for development.
  process.env['NODE_ENV'] = 'production';
  const { build } = await import('vite');
  const fresh = join(web, `.dist-${process.pid}`);
  try {
    await build({
      root: web,
      configFile: join(web, 'vite.config.ts'),
      logLevel: 'error',
      build: { outDir: fresh, chunkSizeWarningLimit: 2_000 },
    });
    await writeFile(join(fresh, '.page-links.json'), JSON.stringify(pageLinks(await readManifest(fresh))));
    await writeFile(join(fresh, stampName), stamp);
    await putInPlace(fresh);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return true;
};

if (import.meta.main) {
  const started = performance.now();
  const did = await buildWeb(process.argv.includes('--force'));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(did ? `web: built in ${seconds} s` : 'web: up to date');
}
