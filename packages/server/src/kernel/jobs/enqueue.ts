import { sql } from 'kysely';
import type { z } from 'zod';
import type { Transaction } from '../database/connect.ts';
import type { Job } from './define-job.ts';

export interface EnqueueOptions {
  /** Not before this moment; at once where absent. */
  readonly runAt?: Temporal.Instant;
  /** A waiting job of the same key is replaced instead of a second one being put in the queue. */
  readonly key?: string;
}

/** Marks jobs that wait for a moment, so that tests with a clock of their own can hold them back. */
export const timed = 'timed';

/** Puts a job in the queue in the caller's transaction: it is there if and only if that commits. */
export const enqueue = async <Payload extends z.ZodType>(
  tx: Transaction,
  job: Job<Payload>,
  payload: z.input<Payload>,
  { runAt, key }: EnqueueOptions = {},
): Promise<void> => enqueueEach(tx, job, [{ payload, key }], runAt);

/** Puts several jobs of one kind in the queue in one statement, as `enqueue` does with one. */
export const enqueueEach = async <Payload extends z.ZodType>(
  tx: Transaction,
  job: Job<Payload>,
  each: readonly { readonly payload: z.input<Payload>; readonly key: string | undefined }[],
  runAt?: Temporal.Instant,
): Promise<void> => {
  const at = runAt?.toString() ?? null;
  const envelopes = each.map(({ payload }) => {
    job.payload.parse(payload);
    return JSON.stringify({ runAt: at, payload });
  });
  const keys = each.map(({ key }) => (key === undefined ? null : `${job.name}:${key}`));
  const flags = runAt ? [timed] : null;
  await sql`select graphile_worker.add_job(
    identifier => ${job.name}, payload => one.envelope::json, run_at => ${at}::timestamptz,
    max_attempts => ${job.attempts}::int, job_key => one.key, flags => ${flags}::text[])
    from unnest(${envelopes}::text[], ${keys}::text[]) one(envelope, key)`.execute(tx);
};
