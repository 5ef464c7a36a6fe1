import { runOnce } from 'graphile-worker';
import type { z } from 'zod';
import type pg from 'pg';
import { jobs as everyJob } from '../src/jobs.ts';
import { databaseDigest } from '../src/kernel/database/digest.ts';
import type { Platform } from '../src/kernel/http/platform.ts';
import type { Job } from '../src/kernel/jobs/define-job.ts';
import { timed } from '../src/kernel/jobs/enqueue.ts';
import { fireSchedules } from '../src/kernel/jobs/fire-schedules.ts';
import { quiet } from '../src/kernel/jobs/prepare-queue.ts';
import { runJob } from '../src/kernel/jobs/run-job.ts';
import { queuePool, taskListOf } from '../src/kernel/jobs/run-jobs.ts';
import type { ClonedDatabase } from './clone.ts';

/** Frees the jobs whose moment has come by the platform's clock; returns how many are to run. */
const free = async (pool: pg.Pool, now: Temporal.Instant, retry: boolean): Promise<number> => {
  const { rowCount } = await pool.query(
    `update graphile_worker._private_jobs set run_at = now(), flags = null
      where locked_at is null and attempts < max_attempts and (attempts = 0 or $2)
        and coalesce((payload->>'runAt')::timestamptz <= $1, true)`,
    [now.toString(), retry],
  );
  return rowCount ?? 0;
};

/**
 * Fires the schedules and runs every job that is due by the platform's clock, and those that they put in the queue in
 * their turn, through the real queue. A job that fails is tried once in each call.
 */
export const runJobsNow = async (platform: Platform, jobs: readonly Job[] = everyJob): Promise<void> => {
  await fireSchedules(platform, jobs);
  const pool = queuePool(platform.database);
  try {
    for (let round = 0; (await free(pool, platform.clock.now(), round === 0)) > 0; round += 1) {
      if (round === 50) throw new Error('jobs put each other in the queue without end');
      await runOnce({
        pgPool: pool,
        taskList: taskListOf(platform, jobs),
        noHandleSignals: true,
        logger: quiet,
        forbiddenFlags: [timed],
        concurrency: 1,
      });
    }
  } finally {
    await pool.end();
  }
};

/** Runs a job twice with one payload, as after a crash, and gives the digest of the database after each run. */
export const runTwice = async <Payload extends z.ZodType>(
  platform: Platform & { readonly database: ClonedDatabase },
  job: Job<Payload>,
  payload: z.input<Payload>,
): Promise<{ first: string; second: string }> => {
  const once = async (): Promise<string> => {
    await runJob(platform, job, { runAt: null, payload });
    return (await databaseDigest(platform.database.migratorUrl)).sha256;
  };
  return { first: await once(), second: await once() };
};
