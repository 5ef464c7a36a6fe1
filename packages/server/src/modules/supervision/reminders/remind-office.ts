import type { Transaction } from '../../../kernel/database/connect.ts';
import { notify } from '../../notifications/index.ts';
import { owedPeriodsDueAt } from '../../tasks/index.ts';
import { findCounty } from '../../units/index.ts';
import { lastDayOf } from '../due-moments.ts';
import { kindOf, type Reminding } from './remind-unit.ts';

/** Tells the joint office in one notice how many units owe something that is due. */
export const remindOffice = async (
  tx: Transaction,
  { dueAt, rule }: Reminding,
  now: Temporal.Instant,
): Promise<void> => {
  if (!rule.audience.includes('office')) return;
  const owed = await owedPeriodsDueAt(tx, dueAt).execute();
  if (owed.length === 0) return;
  const units = new Set(owed.map((period) => period.unit_id)).size;
  const day = lastDayOf(dueAt);
  const words = {
    zh: `期限${day}的任务，有${units}个单位${owed.length}项未报`,
    en: `Due ${day}: ${owed.length} tasks of ${units} units are not handed in`,
  };
  const to = { mayDo: 'task.amend', on: { unitPath: (await findCounty(tx)).path } } as const;
  const dedupeKey = `reminder:${dueAt}:${rule.offset}:office`;
  await notify(tx, { to, kind: kindOf(rule), subject: null, words, dedupeKey, outside: rule.outside }, now);
};
