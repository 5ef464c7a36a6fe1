import { z } from 'zod';
import { writeWith } from '../database/transact.ts';
import { defineJob, defineOuterJob, type Job } from '../jobs/define-job.ts';
import { enqueue } from '../jobs/enqueue.ts';
import type { Outcome } from './channels.ts';
import { claimMessage, dueMessages, openMessage, settleMessage } from './outbox-store.ts';

/** Minutes to wait after each failed attempt; after the last a message is given up. About a day in all. */
const pauses: readonly number[] = [1, 5, 15, 60, 180, 480, 720];

const nextAttempt = (outcome: Outcome, attempts: number, now: Temporal.Instant): Temporal.Instant | null => {
  const minutes = pauses[attempts - 1];
  return outcome.sent || outcome.permanent || minutes === undefined ? null : now.add({ minutes });
};

const noSuchChannel: Outcome = { sent: false, fault: 'channel-not-set-up', permanent: true };

/** Sends one message: claims it, speaks to the other side outside of any transaction, notes how it ended. */
export const deliverMessage = defineOuterJob({
  name: 'deliver-message',
  payload: z.strictObject({ messageId: z.uuid() }),
  run: async ({ payload: { messageId }, platform }) => {
    const { clock, database, secrets, channels } = platform;
    const row = await writeWith(database, (tx) => claimMessage(tx, messageId, clock.now()));
    if (!row) return;
    const send = Object.entries(channels).find(([name]) => name === row.channel)?.[1];
    const outcome = send ? await send(openMessage(secrets, row)) : noSuchChannel;
    await writeWith(database, async (tx) => {
      const now = clock.now();
      const next = nextAttempt(outcome, row.attempts, now);
      await settleMessage(tx, row.id, outcome, now, next);
      if (next) await enqueue(tx, deliverMessage, { messageId }, { key: messageId, runAt: next });
    });
    if (!outcome.sent) platform.log.warn({ message: row.id, channel: row.channel, fault: outcome.fault }, 'not sent');
  },
});

/** Puts messages back in the queue whose attempt was lost with its process. */
export const resumeMessages = defineJob({
  name: 'resume-messages',
  payload: z.strictObject({}),
  cron: '*/5 * * * *',
  run: async ({ tx, now }) => {
    for (const messageId of await dueMessages(tx, now))
      await enqueue(tx, deliverMessage, { messageId }, { key: messageId });
  },
});

export const outboxJobs: readonly Job[] = [deliverMessage, resumeMessages];
