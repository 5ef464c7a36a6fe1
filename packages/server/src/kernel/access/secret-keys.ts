import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createSecrets, type Secrets } from './secrets.ts';

const fileName = 'sealing-keys';

const parseKeys = (text: string): Buffer[] => {
  const lines = text.split(/[\s,]+/).filter((line) => line !== '');
  const keys = lines.map((line) => Buffer.from(line, 'base64'));
  if (keys.length === 0 || keys.some((key) => key.length !== 32))
    throw new Error('a sealing key is 32 bytes in base64; the newest stands first, older ones follow');
  return keys;
};

/** `wx` lets only one of two servers starting at once make the key; the other reads what it made. */
const readOrMake = async (folder: string): Promise<string> => {
  await mkdir(folder, { recursive: true });
  const path = join(folder, fileName);
  const made = `${randomBytes(32).toString('base64')}\n`;
  await writeFile(path, made, { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return readFile(path, 'utf8');
};

/**
 * The key store of this installation: from the given keys (base64, newest first, apart by commas or blanks), else
 * from the file `sealing-keys` in the data folder, made at the first start and readable by its owner alone.
 */
export const openSecrets = async (dataFolder: string, given?: string): Promise<Secrets> => {
  const [current = Buffer.alloc(0), ...older] = parseKeys(given ?? (await readOrMake(dataFolder)));
  return createSecrets(current, older);
};
