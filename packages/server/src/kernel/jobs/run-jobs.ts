import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
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

/** Marking a job done or failed goes through the queue's batches: only there does a lost database end no process. */
const marking = { completeJobBatchDelay: 0, failJobBatchDelay: 0 } as const;

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
    preset: { worker: marking },
  });

/** The queue over a pool of its own; `ended` is fulfilled when it takes no more, with what took it away. */
interface Shift {
  readonly ended: Promise<unknown>;
  stop(): Promise<void>;
}

/** One that has ended already, with its database, need not be stopped. */
const endShift = async (runner: Runner, ended: Promise<unknown>): Promise<void> => {
  await runner.stop().catch(() => undefined);
  await ended;
};

const startShift = async (platform: Platform, jobs: readonly Job[]): Promise<Shift> => {
  const pool = queuePool(platform.database);
  try {
    const freed = await unlockAbandoned(pool);
    if (freed > 0) platform.log.warn({ freed }, 'jobs of a killed server run again');
    const runner = await startRunner(platform, jobs, pool);
    const ended = runner.promise.catch((error: unknown) => error).finally(() => pool.end());
    return { ended, stop: () => endShift(runner, ended) };
  } catch (error) {
    await pool.end();
    throw error;
  }
};

const betweenShifts = 2000;

/** Starts shift after shift until asked to stop; tells whether one is at work. */
const workInShifts = async (
  { log }: Platform,
  first: Shift,
  start: () => Promise<Shift>,
  tell: { readonly asked: AbortSignal; works(now: boolean): void },
): Promise<void> => {
  const asked = once(tell.asked, 'abort');
  let shift: Shift | null = first;
  for (;;) {
    if (shift) {
      const error = await Promise.race([shift.ended, asked]);
      if (tell.asked.aborted) return shift.stop();
      log.error({ err: error }, 'the job queue stopped; it starts again');
    }
    tell.works(false);
    await pause(betweenShifts, undefined, { signal: tell.asked }).catch(() => undefined);
    if (tell.asked.aborted) return;
    shift = await start().catch(() => null);
    tell.works(shift !== null);
  }
};

/**
 * Starts taking jobs from the queue and firing schedules. Where the database is lost for a while, the queue starts anew
 * when it is back. Throws where the first start fails.
 */
export const startJobs = async (platform: Platform, jobs: readonly Job[]): Promise<JobRunner> => {
  const start = (): Promise<Shift> => startShift(platform, jobs);
  const first = await start();
  const stopTicking = startTicking(platform, jobs);
  const stopping = new AbortController();
  let runs = true;
  const works = (now: boolean): void => {
    runs = now;
  };
  const working = workInShifts(platform, first, start, { asked: stopping.signal, works });
  return {
    runs: () => runs,
    stop: async () => {
      await stopTicking();
      stopping.abort();
      await working;
      runs = false;
    },
  };
};
