import { ReminderRule, type ReminderRuleText } from '@lianfang/contract/supervision/rungs';
import type { Selectable } from 'kysely';
import { v7 as uuid } from 'uuid';
import { dayOf } from '../../../kernel/clock/clock.ts';
import type { Reader, Transaction } from '../../../kernel/database/connect.ts';
import type { ReminderRule as RuleRow } from '../../../kernel/database/tables/reminder-rule.ts';

const ruleOf = (row: Selectable<RuleRow>): ReminderRule =>
  ReminderRule.parse({
    id: row.id,
    offset: row.day_offset,
    at: row.at_time,
    workingDaysOnly: row.working_days_only,
    audience: row.audience,
    outside: row.outside,
    since: dayOf(Temporal.Instant.from(row.valid_from)),
  });

const daysOf = (offset: string): number => Number(/\d+/.exec(offset)?.[0] ?? 0) * (offset.startsWith('-') ? -1 : 1);

/** The rules in force, from the earliest before the due day to the latest after it. */
export const rulesInForce = async (tx: Reader): Promise<ReminderRule[]> => {
  const rows = await tx.selectFrom('reminder_rule').selectAll().where('valid_to', 'is', null).execute();
  return rows.map(ruleOf).toSorted((one, other) => daysOf(one.offset) - daysOf(other.offset));
};

/** Whether two rules would speak of the same day. */
export const rulesRepeat = (rules: readonly ReminderRuleText[]): boolean =>
  new Set(rules.map((rule) => daysOf(rule.offset))).size < rules.length;

/** Puts rules in place of those in force; those that end are kept. */
export const replaceRules = async (
  tx: Transaction,
  rules: readonly ReminderRuleText[],
  now: Temporal.Instant,
): Promise<void> => {
  await tx.updateTable('reminder_rule').set({ valid_to: now.toString() }).where('valid_to', 'is', null).execute();
  if (rules.length === 0) return;
  const rows = rules.map((rule) => ({
    id: uuid(),
    day_offset: rule.offset,
    at_time: rule.at,
    working_days_only: rule.workingDaysOnly,
    audience: [...new Set(rule.audience)],
    outside: rule.outside,
    valid_from: now.toString(),
  }));
  await tx.insertInto('reminder_rule').values(rows).execute();
};
