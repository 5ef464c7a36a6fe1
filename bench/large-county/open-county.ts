import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { connect } from '../../packages/server/src/kernel/database/connect.ts';
import { startEmbedded } from '../../packages/server/src/kernel/database/embedded.ts';
import { migrate } from '../../packages/server/src/kernel/database/migrate.ts';
import { fillPeople } from './fill-people.ts';

const ready = join(tmpdir(), 'lianfang-bench-county');

const fill = async (migratorUrl: string, now: Temporal.Instant): Promise<void> => {
  const client = new pg.Client({ connectionString: migratorUrl });
  await client.connect();
  try {
    const text = await readFile(join(import.meta.dirname, 'fill-work.sql'), 'utf8');
    await client.query(`set work_mem = '256MB'; set synchronous_commit = off; set bench.now = '${now.toString()}'`);
    await client.query(`begin; ${text} commit;`);
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
};

const make = async (folder: string): Promise<void> => {
  const cluster = await startEmbedded({ folder });
  try {
    await migrate(cluster.migratorUrl);
    const now = Temporal.Now.instant();
    const database = connect({ url: cluster.appUrl });
    await database.query.transaction().execute((tx) => fillPeople(tx, now.subtract({ hours: 24 * 800 })));
    await database.close();
    await fill(cluster.migratorUrl, now);
  } finally {
    await cluster.stop();
  }
};

/**
 * The data folder of a large county, for the real server to be started on; made within minutes where it is not there
 * yet, and made afresh where `again` says so or where it is older than a week, for then its "this month" is past.
 */
export const largeCounty = async (again: boolean): Promise<string> => {
  if (existsSync(ready) && !again) return ready;
  const making = `${ready}-${process.pid}`;
  await mkdir(making, { recursive: true });
  await make(making);
  await rm(ready, { recursive: true, force: true });
  await rename(making, ready);
  return ready;
};
