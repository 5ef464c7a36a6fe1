import { sql, type SqlBool } from 'kysely';
import { z } from 'zod';
import { defineJob } from '../../../kernel/jobs/define-job.ts';
import { notify } from '../../notifications/index.ts';
import { clockStep } from '../law/clock-step.ts';
import { allFindings } from './finding-views.ts';

const most = 2_000;

/** Says after the first day, after the second and when the third is over that an unrelated account is still restricted. */
export const warnOfFindings = defineJob({
  name: 'warn-of-findings',
  payload: z.strictObject({}),
  cron: '* * * * *',
  run: async ({ tx, now }) => {
    const at = now.toString();
    const open = await tx
      .selectFrom(allFindings(tx).as('found'))
      .selectAll()
      .where('released_at', 'is', null)
      .where(sql<SqlBool>`(due_at <= ${at} or ${at} >= any(warnings))`)
      .orderBy('due_at')
      .limit(most)
      .execute();
    for (const row of open) {
      const step = clockStep({ dueAt: row.due_at, warnings: row.warnings }, now);
      if (step === null) continue;
      const isOver = step === 'over';
      const tail = row.account_number.slice(-4);
      const words = {
        zh: `尾号${tail}的账户查明与案件无关，${isOver ? '已超过三日未解除' : '尚未解除，三日期限将至'}`,
        en: `The account ending ${tail} was found unrelated and ${isOver ? 'was not released in three days' : 'is not released yet'}`,
      };
      const to = { mayDo: 'finding.read', on: { unitPath: row.unit_path } } as const;
      const kind = isOver ? ('order-overdue' as const) : ('release-due' as const);
      const subject = { kind: 'case', id: row.case_id } as const;
      await notify(tx, { to, kind, subject, words, dedupeKey: `finding ${row.id} ${step}` }, now);
    }
  },
});
