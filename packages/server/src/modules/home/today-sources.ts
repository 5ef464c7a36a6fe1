import type { Actor } from '../../kernel/access/actor.ts';
import { mayEver } from '../../kernel/access/decide.ts';
import { asWritten, type Duty } from '../../kernel/access/owed.ts';
import type { Reader } from '../../kernel/database/connect.ts';
import { auditDuties } from '../audit/index.ts';
import { documentDuties } from '../documents/index.ts';
import { identityDuties } from '../identity/index.ts';
import { resolutionsOwed } from '../meetings/index.ts';
import { moneyDuties } from '../money/index.ts';
import { peopleDuties } from '../people/index.ts';
import { plansWaiting } from '../plans/index.ts';
import { reportsWaiting } from '../reports/index.ts';
import {
  answersToReview,
  draftsToApprove,
  problemsToRectify,
  problemsToVerify,
  repliesOwed,
  supervisionDuties,
} from '../supervision/index.ts';
import { systemDuties } from '../system/index.ts';
import { tasksOwed } from '../tasks/index.ts';
import { countKinds, type TodaySource, urgencyOf } from './today-items.ts';

const mostOfEach = 100;

/** Reports that the person's units owe, and those that came back. */
export const reportsDue = async (tx: Reader, actor: Actor, now: Temporal.Instant): Promise<TodaySource> => {
  const { owed, count, overdue, returned, overdueReturned } = await tasksOwed(tx, actor, now, mostOfEach);
  return {
    items: owed.map((period) => ({
      kind: period.returned ? 'report-returned' : 'report-due',
      subjectId: period.taskId,
      partId: period.periodId,
      title: asWritten(period.title),
      remark: asWritten(period.label),
      unitName: period.unitName,
      dueAt: period.dueAt,
      state: urgencyOf(period.dueAt, now),
    })),
    counts: [
      { kind: 'report-due', count: count - returned, overdue: overdue - overdueReturned },
      { kind: 'report-returned', count: returned, overdue: overdueReturned },
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
      title: asWritten(report.title),
      remark: asWritten(report.label),
      unitName: report.unitName,
      dueAt: null,
      state: 'no-date',
    })),
    counts: [{ kind: 'report-review', count, overdue: 0 }],
  };
};

/** Plans to review or to confirm. */
export const plansDue = async (tx: Reader, actor: Actor): Promise<TodaySource> => {
  const items = (await plansWaiting(tx, actor)).map((plan) => ({
    kind: plan.kind,
    subjectId: plan.versionId,
    partId: plan.planId,
    title: asWritten(plan.title),
    remark: asWritten(''),
    unitName: null,
    dueAt: null,
    state: 'no-date' as const,
  }));
  return { items, counts: countKinds(items) };
};

const joined = (sources: readonly TodaySource[]): TodaySource => ({
  items: sources.flatMap((one) => one.items),
  counts: sources.flatMap((one) => one.counts),
});

const byKind = [
  ['letter-reply', repliesOwed],
  ['letter-approve', draftsToApprove],
  ['letter-review', answersToReview],
  ['problem-rectify', problemsToRectify],
  ['problem-verify', problemsToVerify],
] as const;

/** Letters to answer, approve or review, and problems to put right or to verify. */
export const supervisionDue = async (tx: Reader, actor: Actor, now: Temporal.Instant): Promise<TodaySource> => {
  const sources: TodaySource[] = [];
  for (const [kind, read] of byKind) {
    const { items, count, overdue } = await read(tx, actor, now, mostOfEach);
    const shown = items.map(({ id, ...item }) => ({
      ...item,
      title: asWritten(item.title),
      remark: asWritten(item.remark),
      kind,
      subjectId: id,
      partId: null,
      state: urgencyOf(item.dueAt, now),
    }));
    sources.push({ items: shown, counts: [{ kind, count, overdue }] });
  }
  return joined(sources);
};

/** Resolutions of meetings that the person's units owe. */
export const resolutionsDue = async (tx: Reader, actor: Actor, now: Temporal.Instant): Promise<TodaySource> => {
  const { owed, count, overdue } = await resolutionsOwed(tx, actor, now, mostOfEach);
  const items = owed.map((one) => ({
    kind: 'resolution-due' as const,
    subjectId: one.resolutionId,
    partId: one.meetingId,
    title: asWritten(one.text.slice(0, 300)),
    remark: asWritten(one.meetingTitle),
    unitName: one.unitName,
    dueAt: one.dueAt,
    state: urgencyOf(one.dueAt, now),
  }));
  return { items, counts: [{ kind: 'resolution-due', count, overdue }] };
};

/** Every duty that a module finds by itself. Of what the person may never do nothing is looked for. */
const duties: readonly Duty[] = [
  ...moneyDuties,
  ...documentDuties,
  ...supervisionDuties,
  ...systemDuties,
  ...peopleDuties,
  ...identityDuties,
  ...auditDuties,
];

/** What the modules have the person do. */
export const dutiesDue = async (tx: Reader, actor: Actor, now: Temporal.Instant): Promise<TodaySource> => {
  const sources: TodaySource[] = [];
  for (const { kind, action, find } of duties) {
    if (!mayEver(actor, action)) continue;
    const { items, count, overdue } = await find(tx, actor, now, mostOfEach);
    const shown = items.map((one) => ({ ...one, kind, partId: null, state: urgencyOf(one.dueAt, now) }));
    sources.push({ items: shown, counts: [{ kind, count, overdue }] });
  }
  return joined(sources);
};
