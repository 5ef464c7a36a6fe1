import { spawn } from 'node:child_process';
import { chown, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Account, launchAs } from './account.ts';
import type { Binaries } from './binaries.ts';

const finish = (command: string, args: readonly string[], ids: Partial<Account>): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...ids, stdio: ['ignore', 'ignore', 'pipe'], cwd: '/' });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`initdb ended with ${code}: ${said}`))));
  });

const give = async (path: string, account: Account | null): Promise<void> => {
  if (account) await chown(path, account.uid, account.gid);
};

/**
 * Makes a cluster in `<folder>/postgres`. It is made beside its place and moved there when it is whole, so that an
 * interrupted first start leaves nothing half-made behind.
 */
export const initialiseCluster = async (
  folder: string,
  password: string,
  binaries: Binaries,
  account: Account | null,
): Promise<void> => {
  const unfinished = join(folder, 'postgres-unfinished');
  const secret = join(folder, 'postgres-first-password');
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await give(unfinished, account);
  await writeFile(secret, password, { mode: 0o600 });
  await give(secret, account);
  const options = [
    `--pgdata=${unfinished}`,
    `--pwfile=${secret}`,
    '--username=postgres',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--lc-messages=C',
    '--data-checksums',
    '--no-instructions',
  ];
  const { command, args, ids } = await launchAs(account, [binaries.initdb, unfinished], binaries.initdb, options);
  await finish(command, args, ids).finally(() => rm(secret, { force: true }));
  await rename(unfinished, join(folder, 'postgres'));
};
