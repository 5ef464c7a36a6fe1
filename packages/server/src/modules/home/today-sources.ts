import type { Actor } from '../../kernel/access/actor.ts';
import type { Reader } from '../../kernel/database/connect.ts';
import { reportsWaiting } from '../reports/index.ts';
import { tasksOwed } from '../tasks/index.ts';
import { type TodaySource, urgencyOf } from './today-items.ts';

const mostOfEach = 100;

/** Reports that the person's units owe, and those that came back. */
export const reportsDue = async (tx: Reader, actor: Actor, now: Temporal.Instant): Promise<TodaySource> => {
  const { owed, count, overdue, returned } = await tasksOwed(tx, actor, now, mostOfEach);
  return {
    items: owed.map((period) => ({
      kind: period.returned ? 'report-returned' : 'report-due',
      subjectId: period.taskId,
      partId: period.periodId,
      title: period.title,
      remark: period.label,
      unitName: period.unitName,
      dueAt: period.dueAt,
      state: urgencyOf(period.dueAt, now),
    })),
    counts: [
      { kind: 'report-due', count: count - returned, overdue },
      { kind: 'report-returned', count: returned, overdue: 0 },
    ],
  };
};

/** Reports of other units that wait for the person's review. */
export const reviewsDue = async (tx: Reader, actor: Actor): Promise<TodaySource> => {
  const { waiting, count } = await reportsWaiting(tx, actor, mostOfEach);
  return {
    items: waiting.map((report) => ({
      kind: 'report-review',
      subjectId: report.reportId,
      partId: null,
      title: report.title,
      remark: report.label,
      unitName: report.unitName,
      dueAt: null,
      state: 'no-date',
    })),
    counts: [{ kind: 'report-review', count, overdue: 0 }],
  };
};
