import type { RungEntry } from '@lianfang/contract/supervision/rungs';
import { rungCodes } from '@lianfang/contract/supervision/rungs';
import { type LadderRecord, monthsBefore } from './ladder-records.ts';

const countsTowards = (entry: RungEntry, now: Temporal.Instant): ((record: LadderRecord) => boolean) => {
  const since = 'withinMonths' in entry ? monthsBefore(now, entry.withinMonths).toString() : '';
  switch (entry.kind) {
    case 'overdue-periods':
      return (record) => record.kind === 'task-period' && record.at > since;
    case 'returned-reports':
      return (record) => record.kind === 'report' && record.at > since;
    case 'overdue-problems':
      return (record) => record.kind === 'problem';
    case 'overdue-resolutions':
      return (record) => record.kind === 'resolution';
    case 'unanswered':
      return (record) => record.rung === entry.rung && record.unanswered;
    case 'issued':
      return (record) => record.rung === entry.rung && record.at > since;
  }
};

/** The records by which a unit meets one way onto a rung, or null where they are too few. */
export const meetsEntry = (
  entry: RungEntry,
  records: readonly LadderRecord[],
  now: Temporal.Instant,
): LadderRecord[] | null => {
  const found = records.filter(countsTowards(entry, now));
  return found.length >= entry.atLeast ? found : null;
};

/** Why the criterion is met, in one sentence for the person who decides. */
export const entryWords = (entry: RungEntry, count: number): string => {
  const months = 'withinMonths' in entry ? `近${entry.withinMonths}个月` : '';
  const limit = `（达到${entry.atLeast}）`;
  switch (entry.kind) {
    case 'overdue-periods':
      return `${months}有${count}期任务逾期未报${limit}`;
    case 'returned-reports':
      return `${months}有${count}份报送被退回${limit}`;
    case 'overdue-problems':
      return `有${count}个问题逾期未整改${limit}`;
    case 'overdue-resolutions':
      return `有${count}项会议议定事项逾期未报告${limit}`;
    case 'unanswered':
      return `有${count}件${rungCodes[entry.rung].zh}逾期未回复或未整改${limit}`;
    case 'issued':
      return `${months}已发${count}件${rungCodes[entry.rung].zh}${limit}`;
  }
};
