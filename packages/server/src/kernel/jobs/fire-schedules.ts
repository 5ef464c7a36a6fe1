import type { Transaction } from '../database/connect.ts';
import { writeWith } from '../database/transact.ts';
import type { Platform } from '../http/platform.ts';
import { lastOccurrence } from './cron.ts';
import type { Job } from './define-job.ts';
import { enqueue } from './enqueue.ts';

/** Notes the moment for a job; false where that moment, or a later one, was noted already. */
const note = async (tx: Transaction, job: Job, moment: Temporal.Instant): Promise<boolean> => {
  const noted = await tx
    .insertInto('job_schedule')
    .values({ job: job.name, fired_for: moment.toString() })
    .onConflict((conflict) =>
      conflict
        .column('job')
        .doUpdateSet({ fired_for: moment.toString() })
        .where('job_schedule.fired_for', '<', moment.toString()),
    )
    .returning('job')
    .executeTakeFirst();
  return noted !== undefined;
};

/**
 * Puts every scheduled job in the queue whose last moment has not been fired for. After a standstill a job runs once,
 * not once for every moment it missed; of several servers only one fires. Returns the names of the jobs.
 */
export const fireSchedules = async (platform: Platform, jobs: readonly Job[]): Promise<string[]> => {
  const now = platform.clock.now();
  const fired: string[] = [];
  for (const job of jobs) {
    const moment = job.cron === null ? null : lastOccurrence(job.cron, now);
    if (!moment) continue;
    const fires = await writeWith(platform.database, async (tx) => {
      if (!(await note(tx, job, moment))) return false;
      await enqueue(tx, job, {}, { key: 'schedule' });
      return true;
    });
    if (fires) fired.push(job.name);
  }
  return fired;
};
