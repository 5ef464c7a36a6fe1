import { sql, type SqlBool } from 'kysely';
import { z } from 'zod';
import { defineJob } from '../../../kernel/jobs/define-job.ts';
import { notify } from '../../notifications/index.ts';
import { clockStep } from '../law/clock-step.ts';
import { allAppeals, appealNumberText } from './appeal-subject.ts';

const most = 2_000;

/** Says each warning of an appeal's clock once to whoever examines and decides, and once more when it has run out. */
export const warnOfAppeals = defineJob({
  name: 'warn-of-appeals',
  payload: z.strictObject({}),
  cron: '* * * * *',
  run: async ({ tx, now }) => {
    const at = now.toString();
    const open = await allAppeals(tx)
      .where('appeal.decided_at', 'is', null)
      .where(sql<SqlBool>`(appeal.due_at <= ${at} or ${at} >= any(appeal.warnings))`)
      .orderBy('appeal.due_at')
      .limit(most)
      .execute();
    for (const row of open) {
      const step = clockStep({ dueAt: row.due_at, warnings: row.warnings }, now);
      if (step === null) continue;
      const number = appealNumberText(row);
      const isOver = step === 'over';
      const words = {
        zh: `${number}${isOver ? '已超过办理期限' : '办理期限将至'}`,
        en: `${number} ${isOver ? 'is overdue' : 'is due soon'}`,
      };
      const to = { mayDo: 'appeal.read', on: { unitPath: row.unit_path } } as const;
      const kind = isOver ? ('order-overdue' as const) : ('appeal-clock' as const);
      const subject = { kind: 'appeal', id: row.id } as const;
      await notify(tx, { to, kind, subject, words, dedupeKey: `appeal ${row.id} ${step}` }, now);
    }
  },
});
