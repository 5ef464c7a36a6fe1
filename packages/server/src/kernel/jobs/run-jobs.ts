import { run, type Runner, type TaskList } from 'graphile-worker';
import pg from 'pg';
import { type Database, surviveLostConnections } from '../database/connect.ts';
import type { Platform } from '../http/platform.ts';
import type { Job } from './define-job.ts';
import { fireSchedules } from './fire-schedules.ts';
import { quiet } from './prepare-queue.ts';
import { runJob } from './run-job.ts';
import { unlockAbandoned } from './unlock-abandoned.ts';

/** The running queue of this process. */
export interface JobRunner {
  /** Whether jobs are being taken from the queue. */
  runs(): boolean;
  /** Lets running jobs finish and takes no more. */
  stop(): Promise<void>;
}

const tickSeconds = 20;

export const taskListOf = (platform: Platform, jobs: readonly Job[]): TaskList =>
  Object.fromEntries(jobs.map((job) => [job.name, (queued: unknown) => runJob(platform, job, queued)]));

/** A pool of the queue's own: the runner expects PostgreSQL's values as node-postgres reads them by itself. */
export const queuePool = ({ login }: Pick<Database, 'login'>): pg.Pool => {
  const pool = new pg.Pool({ ...login, max: 5, application_name: 'lianfang-jobs' });
  surviveLostConnections(pool);
  return pool;
};

const startTicking = (platform: Platform, jobs: readonly Job[]): (() => Promise<void>) => {
  let firing: Promise<unknown> = Promise.resolve();
  const tick = (): void => {
    firing = firing
      .then(() => fireSchedules(platform, jobs))
      .catch((error: unknown) => platform.log.error({ err: error }, 'schedules could not be fired'));
  };
  const timer = setInterval(tick, tickSeconds * 1000);
  tick();
  return async () => {
    clearInterval(timer);
    await firing;
  };
};

const startRunner = (platform: Platform, jobs: readonly Job[], pool: pg.Pool): Promise<Runner> =>
  run({
    pgPool: pool,
    taskList: taskListOf(platform, jobs),
    concurrency: 3,
    pollInterval: 2000,
    noHandleSignals: true,
    logger: quiet,
    gracefulShutdownAbortTimeout: 10_000,
    parsedCronItems: [],
  });

/** Starts taking jobs from the queue and firing schedules. */
export const startJobs = async (platform: Platform, jobs: readonly Job[]): Promise<JobRunner> => {
  const pool = queuePool(platform.database);
  const freed = await unlockAbandoned(pool);
  if (freed > 0) platform.log.warn({ freed }, 'jobs of a killed server run again');
  const runner = await startRunner(platform, jobs, pool);
  const stopTicking = startTicking(platform, jobs);
  let running = true;
  const ended = runner.promise.catch((error: unknown) => platform.log.error({ err: error }, 'the job queue stopped'));
  void ended.finally(() => {
    running = false;
  });
  return {
    runs: () => running,
    stop: async () => {
      await stopTicking();
      if (running) await runner.stop();
      await ended;
      await pool.end();
    },
  };
};
