import { z } from 'zod';
import { anchorHead } from '../../kernel/audit/anchor-head.ts';
import { appendEntry } from '../../kernel/audit/append-entry.ts';
import { expireTrail } from '../../kernel/audit/expire-trail.ts';
import { signFinishedDays } from '../../kernel/audit/sign-days.ts';
import { verifyTrail } from '../../kernel/audit/verify/verify-trail.ts';
import { dayOf } from '../../kernel/clock/clock.ts';
import { defineJob, type Job, type JobCall } from '../../kernel/jobs/define-job.ts';
import type { Transaction } from '../../kernel/database/connect.ts';

const nothing = z.strictObject({});

/** What a job did to the trail itself is an entry too. */
const note = (
  { tx, now, actor }: JobCall<unknown> & { readonly tx: Transaction },
  action: string,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> =>
  appendEntry(tx, now, actor, {
    action,
    subjectKind: 'audit-trail',
    subjectId: null,
    unitId: null,
    detail,
    requestId: `job:${action}`,
    address: null,
  });

/** Signs the end of yesterday, and of every earlier day on which the server stood still. */
export const signTrail = defineJob({
  name: 'sign-trail',
  payload: nothing,
  cron: '5 0 * * *',
  run: async ({ tx, now, platform }) => {
    await signFinishedDays(tx, platform.trailKey, now);
  },
});

/** Signs hour by hour where today's trail stands. */
export const anchorTrail = defineJob({
  name: 'anchor-trail',
  payload: nothing,
  cron: '7 * * * *',
  run: async ({ tx, now, platform }) => {
    await anchorHead(tx, platform.trailKey, now);
  },
});

/** Removes whole signed days beyond the retention. */
export const expireOldTrail = defineJob({
  name: 'expire-trail',
  payload: nothing,
  cron: '35 3 * * *',
  run: async (call) => {
    const removed = await expireTrail(call.tx, call.now);
    if (removed > 0) await note(call, 'audit.expire', { entries: removed });
  },
});

/** Days back that are checked every night. */
const nightlyDays = 31;

/** Checks the last days by itself, so that a change is known the next morning and not at the next inspection. */
export const checkTrail = defineJob({
  name: 'check-trail',
  payload: nothing,
  cron: '20 1 * * *',
  run: async (call) => {
    const { tx, now, platform } = call;
    const range = { from: dayOf(now.subtract({ hours: 24 * nightlyDays })), to: dayOf(now) };
    const { faults } = await verifyTrail(tx, platform.trailKey, range, now);
    if (faults.length === 0) return;
    const places = faults.slice(0, 50).map(({ kind, day, seq }) => ({ kind, day, seq }));
    platform.log.error({ faults: places }, 'the audit trail was tampered with');
    await note(call, 'audit.check', { faults: places });
  },
});

export const auditJobs: readonly Job[] = [signTrail, anchorTrail, expireOldTrail, checkTrail];
