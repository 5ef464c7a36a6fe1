import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { connect } from '../../packages/server/src/kernel/database/connect.ts';
import { startEmbedded } from '../../packages/server/src/kernel/database/embedded.ts';
import { migrate } from '../../packages/server/src/kernel/database/migrate.ts';
import { fillPeople } from './fill-people.ts';

/** How many plans with how many measures each. */
export interface CountySize {
  readonly plans: number;
  readonly measures: number;
}

const fillWork = async (migratorUrl: string, { plans, measures }: CountySize, now: Temporal.Instant): Promise<void> => {
  const client = new pg.Client({ connectionString: migratorUrl });
  await client.connect();
  try {
    const text = await readFile(join(import.meta.dirname, 'fill-work.sql'), 'utf8');
    await client.query(`set work_mem = '256MB'; set synchronous_commit = off; set bench.now = '${now.toString()}'`);
    await client.query(`set bench.plans = ${plans}; set bench.measures = ${measures}`);
    await client.query(`begin; ${text} commit;`);
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
};

/** Makes a data folder with a county of 200 units and two years of work, for the real server to be started on. */
export const makeCounty = async (folder: string, size: CountySize): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const cluster = await startEmbedded({ folder });
  try {
    await migrate(cluster.migratorUrl);
    const now = Temporal.Now.instant();
    const database = connect({ url: cluster.appUrl });
    await database.query.transaction().execute((tx) => fillPeople(tx, now.subtract({ hours: 24 * 800 })));
    await database.close();
    await fillWork(cluster.migratorUrl, size, now);
  } finally {
    await cluster.stop();
  }
};

const ready = join(tmpdir(), 'lianfang-bench-county');
const keptForMs = 3 * 86_400_000;

/**
 * The data folder of the large county: 2,000 measures, about a million reports. Made within minutes, then kept for three
 * days; made afresh where `again` says so.
 */
export const largeCounty = async (again: boolean): Promise<string> => {
  const fresh = existsSync(ready) && Date.now() - (await stat(ready)).birthtimeMs < keptForMs;
  if (fresh && !again) return ready;
  console.log('making the county: 200 units, 2,000 measures, 24 months (a few minutes)');
  const making = `${ready}-${process.pid}`;
  await makeCounty(making, { plans: 10, measures: 200 });
  await rm(ready, { recursive: true, force: true });
  await rename(making, ready);
  return ready;
};
