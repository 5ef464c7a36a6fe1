import pg from 'pg';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createTestPlatform } from '../../../test/platform.ts';
import { writeWith } from '../database/transact.ts';
import { defineOuterJob } from './define-job.ts';
import { enqueue } from './enqueue.ts';
import { startJobs } from './run-jobs.ts';

const platform = await createTestPlatform();
const { database } = platform;

/** The database refuses everybody, or lets them in again. */
const open = async (lets: boolean): Promise<void> => {
  const elsewhere = new URL(database.superuserUrl);
  const name = elsewhere.pathname.slice(1);
  elsewhere.pathname = '/postgres';
  const client = new pg.Client(elsewhere.toString());
  await client.connect();
  await client.query(`alter database ${name} allow_connections ${lets}`);
  if (!lets) await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
  await client.end();
};

test('a database that goes away while a job runs ends neither the process nor the queue', async () => {
  const begun = Promise.withResolvers<void>();
  const isAway = Promise.withResolvers<void>();
  let runs = 0;
  const work = defineOuterJob({
    name: 'work',
    payload: z.strictObject({}),
    run: async () => {
      runs += 1;
      if (runs > 1) return;
      begun.resolve();
      await isAway.promise;
      throw new Error('the database is away');
    },
  });
  await writeWith(database, (tx) => enqueue(tx, work, {}));
  const queue = await startJobs(platform, [work]);
  try {
    await begun.promise;
    await open(false);
    isAway.resolve();
    await expect.poll(queue.runs, { timeout: 30_000 }).toBe(false);
    await open(true);
    await expect.poll(queue.runs, { timeout: 30_000 }).toBe(true);
    await expect.poll(() => runs, { timeout: 30_000 }).toBe(2);
  } finally {
    await open(true);
    await queue.stop();
  }
});
