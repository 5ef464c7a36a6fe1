import { sql, type SqlBool } from 'kysely';
import { z } from 'zod';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { defineJob } from '../../../kernel/jobs/define-job.ts';
import { notify } from '../../notifications/index.ts';
import { moveReturn } from './return-store.ts';
import { type ReturnSubject, returnSubject } from './return-subject.ts';
import { returnName, tellReturn } from './tell-return.ts';

const most = 500;

/** Says once for each warning that a public notice is about to end. */
const warn = async (tx: Transaction, subject: ReturnSubject, step: string, now: Temporal.Instant): Promise<void> => {
  const { found } = subject;
  const name = returnName(subject);
  const day = found.notice_end === null ? '' : found.notice_end.slice(0, 10);
  const notice = {
    kind: 'order-clock' as const,
    subject: { kind: 'return' as const, id: found.id },
    words: { zh: `${name.zh}公告将于${day}届满`, en: `${name.en}: its public notice ends on ${day}` },
    dedupeKey: `${found.id} ${found.round} notice ${step}`,
    to: { mayDo: 'return.make-report' as const, on: { unitPath: found.unit_path } },
  };
  await notify(tx, notice, now);
};

/** Warns before a public notice of a return ends, and ends it when its days are over. Harmless when run twice. */
export const watchReturnNotices = defineJob({
  name: 'watch-return-notices',
  payload: z.strictObject({}),
  cron: '* * * * *',
  run: async ({ tx, now, actor }) => {
    const at = now.toString({ smallestUnit: 'millisecond' });
    const rows = await tx
      .selectFrom('money_return')
      .innerJoin('return_round', (join) =>
        join
          .onRef('return_round.money_return_id', '=', 'money_return.id')
          .onRef('return_round.number', '=', 'money_return.round'),
      )
      .select('money_return.id')
      .where('state', '=', 'noticed')
      .where(sql<SqlBool>`(notice_end <= ${at} or ${at} >= any(notice_warnings))`)
      .orderBy('notice_end')
      .limit(most)
      .execute();
    for (const { id } of rows) {
      const subject = await returnSubject(tx, id);
      if (!subject || subject.found.notice_end === null) continue;
      const { found } = subject;
      const step = found.notice_warnings.filter((warning) => warning <= at).at(-1);
      if (at < (found.notice_end ?? '')) {
        if (step !== undefined) await warn(tx, subject, step, now);
        continue;
      }
      // Somebody who reopened the applications in the same moment was faster, and is right.
      const fault = await moveReturn(tx, found, { move: 'endReturnNotice', version: found.version }, actor, now);
      if (fault === null) await tellReturn(tx, subject, 'endReturnNotice', actor, now);
    }
  },
});
