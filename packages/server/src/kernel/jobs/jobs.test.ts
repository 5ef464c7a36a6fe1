import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createTestPlatform } from '../../../test/platform.ts';
import { runJobsNow, runTwice } from '../../../test/run-jobs.ts';
import { writeWith } from '../database/transact.ts';
import { issueSetupToken } from '../access/setup-token.ts';
import { defineJob, defineOuterJob } from './define-job.ts';
import { enqueue } from './enqueue.ts';
import { jobGauge } from './job-gauge.ts';
import { startJobs } from './run-jobs.ts';

const platform = await createTestPlatform();
const { database, clock } = platform;
const seen: string[] = [];
const Named = z.strictObject({ name: z.string().min(1) });

const greet = defineJob({
  name: 'greet',
  payload: Named,
  run: async ({ payload, now, actor }) => {
    seen.push(`${payload.name} ${now.toString().slice(0, 10)} ${actor.name}`);
  },
});
const daily = defineOuterJob({
  name: 'daily',
  payload: z.strictObject({}),
  cron: '0 8 * * *',
  run: async ({ platform: { database: own } }) => {
    await writeWith(own, (tx) => enqueue(tx, greet, { name: 'daily' }));
  },
});
const fail = defineJob({
  name: 'fail',
  payload: Named,
  attempts: 2,
  run: async ({ tx, now, payload }) => {
    await issueSetupToken(tx, now);
    seen.push('tried');
    throw new SyntaxError(`unexpected "${payload.name}"`);
  },
});
const jobs = [greet, daily, fail];

const put = (name: string, options = {}) => writeWith(database, (tx) => enqueue(tx, greet, { name }, options));
const at = (text: string) => ({ runAt: Temporal.Instant.from(text) });

beforeEach(async () => {
  await runJobsNow(platform, [greet, daily]);
  await sql`delete from graphile_worker._private_jobs`.execute(database.query);
  seen.length = 0;
});
afterAll(() => {
  seen.length = 0;
});

describe('the queue', () => {
  test('takes a job if and only if the transaction commits', async () => {
    await put('kept');
    const undone = writeWith(database, async (tx) => {
      await enqueue(tx, greet, { name: 'undone' });
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    await runJobsNow(platform, jobs);
    expect(seen).toEqual(['kept 2026-03-02 scheduler']);
  });

  test('refuses a payload that the job does not take', async () => {
    await expect(put('')).rejects.toThrow('too_small');
  });

  test('holds a job back until its moment', async () => {
    await put('later', at('2026-03-03T00:00:00Z'));
    await runJobsNow(platform, [greet]);
    expect(seen).toEqual([]);
    clock.set(Temporal.Instant.from('2026-03-03T00:00:00Z'));
    await runJobsNow(platform, [greet]);
    expect(seen).toEqual(['later 2026-03-03 scheduler']);
  });

  test('replaces a waiting job of the same key', async () => {
    await put('first', { key: 'k', ...at('2026-03-04T00:00:00Z') });
    await put('second', { key: 'k' });
    await runJobsNow(platform, [greet]);
    expect(seen.map((line) => line.split(' ')[0])).toEqual(['second']);
  });

  test('undoes a failing job, tries it as often as it says and keeps it visible, without the words of its error', async () => {
    await writeWith(database, (tx) => enqueue(tx, fail, { name: '张三' }));
    for (let run = 0; run < 3; run += 1) await runJobsNow(platform, [fail]);
    expect(seen).toEqual(['tried', 'tried']);
    expect(await database.query.selectFrom('setup_token').select('id').execute()).toEqual([]);
    expect(await jobGauge(database).read()).toEqual({ waiting: 0, running: 0, failed: 1 });
    const { rows } = await sql<{
      error: string;
    }>`select last_error as error from graphile_worker._private_jobs`.execute(database.query);
    expect(rows[0]?.error).toContain('SyntaxError');
    expect(rows[0]?.error).not.toContain('张三');
  });
});

describe('a schedule', () => {
  test('fires once for its moment in the county’s time, and once after a standstill', async () => {
    clock.set(Temporal.Instant.from('2026-03-05T00:00:00Z'));
    await runJobsNow(platform, [daily, greet]);
    await runJobsNow(platform, [daily, greet]);
    expect(seen).toEqual(['daily 2026-03-05 scheduler']);
    clock.set(Temporal.Instant.from('2026-03-09T23:59:00Z'));
    await runJobsNow(platform, [daily, greet]);
    expect(seen).toEqual(['daily 2026-03-05 scheduler', 'daily 2026-03-09 scheduler']);
  });
});

describe('the runner', () => {
  test('takes what is put in the queue while it runs, under the role that owns nothing, and lets it finish', async () => {
    const runner = await startJobs(platform, [greet]);
    const heard = Promise.withResolvers<void>();
    const waiting = setInterval(() => seen.length > 0 && heard.resolve(), 20);
    await put('live');
    await heard.promise;
    clearInterval(waiting);
    expect(runner.runs()).toBe(true);
    await runner.stop();
    expect(runner.runs()).toBe(false);
    expect(seen[0]).toMatch(/^live /);
  });
});

describe('running a job twice', () => {
  test('shows whether it is idempotent', async () => {
    const adds = defineJob({
      name: 'adds',
      payload: z.strictObject({}),
      run: async ({ tx, now }) => void (await issueSetupToken(tx, now)),
    });
    const added = await runTwice(platform, adds, {});
    expect(added.first).not.toBe(added.second);
    const greeted = await runTwice(platform, greet, { name: 'again' });
    expect(greeted.first).toBe(greeted.second);
  });
});
