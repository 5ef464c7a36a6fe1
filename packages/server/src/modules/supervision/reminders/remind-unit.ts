import type { ReminderRule } from '@lianfang/contract/supervision/rungs';
import type { Words } from '@lianfang/contract/words';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { notify, whoMay } from '../../notifications/index.ts';
import { type OwedPeriod, owedPeriodsDueAt } from '../../tasks/index.ts';
import { lastDayOf } from '../due-moments.ts';

/** Which rule reminds of what is due when. */
export interface Reminding {
  readonly dueAt: string;
  readonly rule: ReminderRule;
}

const isAhead = ({ offset }: ReminderRule): boolean => offset.startsWith('-') || offset === 'P0D';

export const kindOf = (rule: ReminderRule) => (isAhead(rule) ? 'deadline-ahead' : 'deadline-passed');

const wordsOf = ({ dueAt, rule }: Reminding, periods: readonly OwedPeriod[]): Words => {
  const [first] = periods;
  const day = lastDayOf(dueAt);
  const zh = isAhead(rule) ? `将于${day}到期` : `已逾期（期限${day}），请尽快报送`;
  const en = isAhead(rule) ? `due on ${day}` : `overdue since ${day}`;
  if (!first || periods.length > 1)
    return { zh: `有${periods.length}项任务${zh}`, en: `${periods.length} tasks ${en}` };
  return {
    zh: `${first.unit_name}“${first.title}”（${first.label}）${zh}`,
    en: `${first.title} (${first.label}) ${en}`,
  };
};

/** Keeps that the unit's periods were reminded by this rule, and returns those that were not before. */
const takeUnsent = async (
  tx: Transaction,
  { dueAt, rule }: Reminding,
  unitId: string,
  now: Temporal.Instant,
): Promise<OwedPeriod[]> => {
  const owed = await owedPeriodsDueAt(tx, dueAt).where('unit.id', '=', unitId).execute();
  if (owed.length === 0) return [];
  const rows = owed.map(({ id }) => ({ period_id: id, day_offset: rule.offset, at: now.toString() }));
  const taken = await tx
    .insertInto('reminder_sent')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning('period_id')
    .execute();
  const ids = new Set(taken.map((row) => row.period_id));
  return owed.filter((period) => ids.has(period.id));
};

/** People of the unit who are to hear of a period: whoever handles it, else all who may report on it; and its leads. */
const receiversOf = (
  rule: ReminderRule,
  period: OwedPeriod,
  people: { readonly handlers: readonly string[]; readonly leads: readonly string[] },
): string[] => {
  const handlers = period.delegate_id === null ? people.handlers : [period.delegate_id];
  return [
    ...(rule.audience.includes('handler') ? handlers : []),
    ...(rule.audience.includes('lead') ? people.leads : []),
  ];
};

/** Reminds a unit's people once of what is due, each in one notice however many tasks it is. */
export const remindUnit = async (
  tx: Transaction,
  reminding: Reminding,
  unitId: string,
  now: Temporal.Instant,
): Promise<void> => {
  const { rule } = reminding;
  const periods = await takeUnsent(tx, reminding, unitId, now);
  const [first] = periods;
  if (!first) return;
  const on = { unitPath: first.unit_path };
  const people = {
    handlers: await whoMay(tx, 'report.start', on, now),
    leads: await whoMay(tx, 'report.submit', on, now),
  };
  const pairs = periods.flatMap((period) =>
    receiversOf(rule, period, people).map((personId) => ({ personId, period })),
  );
  const byPerson = Map.groupBy(pairs, (pair) => pair.personId);
  for (const [personId, own] of byPerson) {
    const mine = [...new Set(own.map((pair) => pair.period))];
    const [only] = mine;
    const subject = only && mine.length === 1 ? ({ kind: 'task-period', id: only.id } as const) : null;
    const words = wordsOf(reminding, mine);
    await notify(tx, { to: { personIds: [personId] }, kind: kindOf(rule), subject, words, outside: rule.outside }, now);
  }
};
