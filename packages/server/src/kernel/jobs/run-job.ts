import { z } from 'zod';
import { writeWith } from '../database/transact.ts';
import type { Platform } from '../http/platform.ts';
import { errorFacts } from '../log/log.ts';
import type { Job, JobCall } from './define-job.ts';

/** What lies in the queue: the job's payload, and the moment it waits for. */
const Envelope = z.strictObject({ runAt: z.iso.datetime({ offset: true }).nullable(), payload: z.unknown() });

/** Runs a job once. What it throws goes into the queue's table and so carries no more than the log would. */
export const runJob = async (platform: Platform, job: Job, queued: unknown): Promise<void> => {
  const started = performance.now();
  try {
    const call: JobCall<unknown> = {
      payload: job.payload.parse(Envelope.parse(queued).payload),
      platform,
      now: platform.clock.now(),
      actor: { kind: 'machine', name: 'scheduler' },
    };
    const { work } = job;
    await (work.within === 'nothing'
      ? work.run(call)
      : writeWith(platform.database, (tx) => work.run({ ...call, tx })));
    platform.log.info({ job: job.name, milliseconds: Math.round(performance.now() - started) }, 'job done');
  } catch (error) {
    platform.log.error({ job: job.name, err: error }, 'job failed');
    const { name, code, message } = errorFacts(error);
    throw new Error([name, code, message].filter(Boolean).join(' '), { cause: error });
  }
};
