import type { ReminderRule } from '@lianfang/contract/supervision/rungs';
import { z } from 'zod';
import { writeWith } from '../../../kernel/database/transact.ts';
import type { Platform } from '../../../kernel/http/platform.ts';
import { defineOuterJob } from '../../../kernel/jobs/define-job.ts';
import { countyCalendar, countySettings } from '../../system/index.ts';
import { dueMoments, owedPeriodsDueAt } from '../../tasks/index.ts';
import { reminderNow } from './due-reminders.ts';
import { remindOffice } from './remind-office.ts';
import { type Reminding, remindUnit } from './remind-unit.ts';
import { rulesInForce } from './rule-store.ts';

/** Beyond a rule's days: holidays and quiet hours may put a reminder off, or bring it forward, by this much. */
const roomDays = 20;

const furthestDays = (rules: readonly ReminderRule[]): number =>
  Math.max(0, ...rules.map((rule) => Number(/\d+/.exec(rule.offset)?.[0] ?? 0)));

const remindAll = async (platform: Platform, reminding: Reminding, now: Temporal.Instant): Promise<void> => {
  const units = await owedPeriodsDueAt(platform.database.query, reminding.dueAt)
    .clearSelect()
    .select('unit.id')
    .distinct()
    .execute();
  for (const unit of units) await writeWith(platform.database, (tx) => remindUnit(tx, reminding, unit.id, now));
  await writeWith(platform.database, (tx) => remindOffice(tx, reminding, now));
};

/** Reminds of due days by the rules in force. A unit's reminders and that they were sent are one transaction. */
export const sendReminders = defineOuterJob({
  name: 'send-reminders',
  payload: z.strictObject({}),
  cron: '*/5 * * * *',
  run: async ({ platform, now }) => {
    const { query } = platform.database;
    const rules = await rulesInForce(query);
    if (rules.length === 0) return;
    const room = { hours: 24 * (furthestDays(rules) + roomDays) };
    const when = { calendar: await countyCalendar(query), quiet: (await countySettings(query)).quietHours };
    for (const dueAt of await dueMoments(query, now.subtract(room), now.add(room))) {
      const rule = reminderNow(dueAt, rules, when, now);
      if (rule) await remindAll(platform, { dueAt, rule }, now);
    }
  },
});
