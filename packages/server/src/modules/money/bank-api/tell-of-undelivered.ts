import { z } from 'zod';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { defineJob } from '../../../kernel/jobs/define-job.ts';
import { notify } from '../../notifications/index.ts';
import { bankEventRows } from './bank-event-views.ts';

const givenUp = (tx: Transaction) =>
  bankEventRows(tx)
    .where('message.state', '=', 'dead')
    .where('bank_event.told_at', 'is', null)
    .orderBy('bank_event.seq')
    .limit(1000)
    .execute();

/** Tells the bank and the administrator of events that were given up: once a bank and round, with the count. */
export const tellOfUndelivered = defineJob({
  name: 'tell-of-undelivered',
  payload: z.strictObject({}),
  cron: '* * * * *',
  run: async ({ tx, now }) => {
    const byBank = Map.groupBy(await givenUp(tx), (row) => row.unitId);
    for (const [unitId, rows] of byBank) {
      const [first] = rows;
      if (!first) continue;
      const words = {
        zh: `${first.unitName}：${rows.length} 条指令推送未送达，请查看推送记录`,
        en: `${first.unitName}: ${rows.length} events were not delivered to its webhook`,
      };
      const to = { mayDo: 'bank-webhook.resend' as const, on: { unitPath: first.unitPath } };
      await notify(tx, { to, kind: 'system-notice', subject: { kind: 'unit', id: unitId }, words }, now);
      const ids = rows.map((row) => row.id);
      await tx.updateTable('bank_event').set({ told_at: now.toString() }).where('id', 'in', ids).execute();
    }
  },
});
