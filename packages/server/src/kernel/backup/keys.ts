import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The keys that lie in the data folder and never in the database. */
const isKey = (name: string): boolean =>
  name === 'sealing-keys' || /^(trail|message)-key(-[0-9a-f]{16}\.pub)?\.pem$/.test(name);

export const keyFileOf = (archived: string): string | null => {
  const name = /^keys\/([\w.-]+)$/.exec(archived)?.[1];
  return name !== undefined && isKey(name) ? name : null;
};

/** The key files of a data folder by name. */
export const readKeys = async (dataFolder: string): Promise<Map<string, Buffer>> => {
  const names = (await readdir(dataFolder).catch(() => [])).filter(isKey).toSorted();
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(dataFolder, name))] as const)));
};

const lines = (text: string): string[] => text.split(/[\s,]+/).filter((line) => line !== '');

/**
 * Puts a key file back. Sealing keys of the folder that a first start made meanwhile stay behind those of the backup,
 * so that whatever they sealed still opens.
 */
export const putKey = async (dataFolder: string, name: string, bytes: Buffer): Promise<void> => {
  const path = join(dataFolder, name);
  const here = name === 'sealing-keys' ? await readFile(path, 'utf8').catch(() => '') : '';
  const merged = here === '' ? bytes : [...new Set([...lines(bytes.toString('utf8')), ...lines(here)])].join('\n');
  await writeFile(`${path}.unfinished`, merged, { mode: 0o600 });
  await rename(`${path}.unfinished`, path);
};
