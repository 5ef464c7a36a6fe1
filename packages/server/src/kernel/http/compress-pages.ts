import { readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const worthIt = /\.(js|css|html|svg|json|webmanifest|txt)$/;

const ways: readonly (readonly [ending: string, (bytes: Buffer) => Promise<Buffer>])[] = [
  ['.br', (bytes) => brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })],
  ['.gz', (bytes) => zip(bytes, { level: 9 })],
];

const isNewer = async (path: string, than: string): Promise<boolean> => {
  const copy = await stat(path).catch(() => null);
  return copy !== null && copy.mtimeMs >= (await stat(than)).mtimeMs;
};

/** Written beside and moved into place: a copy is never served half. */
const layBeside = async (path: string): Promise<number> => {
  let laid = 0;
  for (const [ending, compress] of ways) {
    if (await isNewer(`${path}${ending}`, path)) continue;
    await writeFile(`${path}${ending}.unfinished`, await compress(await readFile(path)));
    await rename(`${path}${ending}.unfinished`, `${path}${ending}`);
    laid += 1;
  }
  return laid;
};

/**
 * Lays a brotli and a gzip copy beside every text file over 1 KiB below a folder, where there is none as new as the
 * file. Returns how many it laid.
 */
export const compressPages = async (folder: string): Promise<number> => {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = found
    .filter((entry) => entry.isFile() && worthIt.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  let laid = 0;
  for (const path of paths) if ((await stat(path)).size > 1024) laid += await layBeside(path);
  return laid;
};
