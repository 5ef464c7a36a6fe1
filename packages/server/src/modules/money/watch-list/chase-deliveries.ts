import { sql, type SqlBool } from 'kysely';
import { z } from 'zod';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { defineJob } from '../../../kernel/jobs/define-job.ts';
import { notify } from '../../notifications/index.ts';
import { clockStep } from '../law/clock-step.ts';
import { allDeliveries, type DeliveryFound } from './delivery-views.ts';
import { entryNumberText } from './entry-subject.ts';

const most = 2_000;

const chase = async (tx: Transaction, row: DeliveryFound, step: string, now: Temporal.Instant): Promise<void> => {
  const number = entryNumberText(row);
  const what = row.change === 'lifting' ? '解除' : '列入';
  const isOver = step === 'over';
  const notice = {
    kind: isOver ? ('watch-late' as const) : ('watch-received' as const),
    dedupeKey: `watch ${row.id} ${step}`,
    words: {
      zh: `${number}的${what}${row.receiver_name}${isOver ? '逾期未接收' : '尚未接收'}`,
      en: `${number}: the ${row.change} is ${isOver ? 'overdue at' : 'not taken yet by'} ${row.receiver_name}`,
    },
  };
  const bank = { mayDo: 'bank-watch.take', on: { unitPaths: [row.receiver_path] } } as const;
  await notify(tx, { ...notice, to: bank, subject: { kind: 'watch-list', id: row.receiver_id } }, now);
  if (!isOver) return;
  const keepers = { mayDo: 'watch-delivery.read', on: { unitPath: row.unit_path } } as const;
  await notify(tx, { ...notice, to: keepers, subject: { kind: 'watch-entry', id: row.entry_id } }, now);
};

/** Chases what a receiver has not taken: the receiver before its clock runs out, the police and the office after. */
export const chaseDeliveries = defineJob({
  name: 'chase-deliveries',
  payload: z.strictObject({}),
  cron: '* * * * *',
  run: async ({ tx, now }) => {
    const at = now.toString();
    const open = await allDeliveries(tx)
      .where('watch_delivery.taken_at', 'is', null)
      .where(sql<SqlBool>`(watch_delivery.due_at <= ${at} or ${at} >= any(watch_delivery.warnings))`)
      .orderBy('watch_delivery.due_at')
      .limit(most)
      .execute();
    for (const row of open) {
      const step = clockStep({ dueAt: row.due_at, warnings: row.warnings }, now);
      if (step !== null) await chase(tx, row, step, now);
    }
  },
});
