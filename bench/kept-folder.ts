import { existsSync } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { connect, type Database } from '../packages/server/src/kernel/database/connect.ts';
import { startEmbedded } from '../packages/server/src/kernel/database/embedded.ts';
import { migrate } from '../packages/server/src/kernel/database/migrate.ts';

const keptForMs = 3 * 86_400_000;

/** Fills a data folder whose database is migrated; `run` runs a script as the owner of the tables. */
export type Fill = (database: Database, run: (script: string) => Promise<void>) => Promise<void>;

/** Makes a data folder for the real server to be started on. */
export const makeFolder = async (folder: string, fill: Fill): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const cluster = await startEmbedded({ folder });
  try {
    await migrate(cluster.migratorUrl);
    const database = connect({ url: cluster.appUrl });
    const client = new pg.Client({ connectionString: cluster.migratorUrl });
    await client.connect();
    try {
      await fill(database, async (script) => {
        await client.query(script);
      });
      await client.query('vacuum analyze');
    } finally {
      await client.end();
      await database.close();
    }
  } finally {
    await cluster.stop();
  }
};

/** A data folder that is made within minutes, then kept for three days; made afresh where `again` says so. */
export const keptFolder = async (name: string, fill: Fill, again: boolean): Promise<string> => {
  const ready = join(tmpdir(), `lianfang-bench-${name}`);
  const fresh = existsSync(ready) && Date.now() - (await stat(ready)).birthtimeMs < keptForMs;
  if (fresh && !again) return ready;
  const making = `${ready}-${process.pid}`;
  await rm(ready, { recursive: true, force: true });
  await makeFolder(making, fill);
  await rename(making, ready);
  return ready;
};
