import { sql, type SqlBool } from 'kysely';
import { z } from 'zod';
import { defineJob } from '../../../kernel/jobs/define-job.ts';
import { notify } from '../../notifications/index.ts';
import { clockStep } from '../law/clock-step.ts';
import { allAppeals, type AppealFound, appealNumberText } from './appeal-subject.ts';

const most = 2_000;

/** Whoever examines and decides; as long as its bank owes the answer, the bank too. */
const whomOf = ({ id, state, unit_path: unitPath, part_paths: unitPaths }: AppealFound) => [
  { to: { mayDo: 'appeal.read' as const, on: { unitPath } }, subject: { kind: 'appeal' as const, id } },
  ...(state === 'with-bank'
    ? [
        {
          to: { mayDo: 'bank-appeal.answer' as const, on: { unitPaths } },
          subject: { kind: 'bank-appeal' as const, id },
        },
      ]
    : []),
];

/** Says each warning of an appeal's clock once to whoever has to act, and once more when it has run out. */
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
      const kind = isOver ? ('order-overdue' as const) : ('appeal-clock' as const);
      for (const { to, subject } of whomOf(row))
        await notify(tx, { to, kind, subject, words, dedupeKey: `${subject.kind} ${row.id} ${step}` }, now);
    }
  },
});
