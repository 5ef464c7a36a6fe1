import type { TodayItem } from '@lianfang/contract/home/today';
import type { Notification } from '@lianfang/contract/notifications/notifications';
import { paths, to } from '../paths.ts';

type Subject = NonNullable<Notification['subject']>;

const pages: Readonly<Record<Subject['kind'], (id: string) => string>> = {
  task: (taskId) => to(paths.task, { taskId }),
  'task-period': () => paths.tasks,
  report: (reportId) => to(paths.report, { reportId }),
  supervision: (supervisionId) => to(paths.supervisionLetter, { supervisionId }),
  problem: (problemId) => to(paths.problem, { problemId }),
  inspection: (inspectionId) => to(paths.inspection, { inspectionId }),
  meeting: (meetingId) => to(paths.meeting, { meetingId }),
  resolution: (resolutionId) => to(paths.resolution, { resolutionId }),
  plan: (planId) => to(paths.plan, { planId }),
  'plan-version': () => paths.plans,
  document: (documentId) => to(paths.document, { documentId }),
  'score-snapshot': (snapshotId) => to(paths.scoreSnapshot, { snapshotId }),
  case: (caseId) => to(paths.case, { caseId }),
  order: (orderId) => to(paths.order, { orderId }),
  appeal: (appealId) => to(paths.appeal, { appealId }),
  'bank-appeal': (appealId) => to(paths.bankAppeal, { appealId }),
  'watch-entry': (entryId) => to(paths.watchEntry, { entryId }),
  'watch-list': () => paths.receivedList,
  return: (returnId) => to(paths.return, { returnId }),
  'law-rule-proposal': () => paths.lawRules,
  person: (personId) => to(paths.person, { personId }),
  unit: (unitId) => to(paths.unit, { unitId }),
};

/** The page of a record by its kind and id; null where there is nothing to open. */
export const recordAddress = (subject: Notification['subject']): string | null =>
  subject === null ? null : pages[subject.kind](subject.id);

const reportOf = ({ subjectId, partId }: TodayItem): string =>
  partId === null
    ? to(paths.task, { taskId: subjectId })
    : to(paths.reportWrite, { taskId: subjectId, periodId: partId });

const duties: Readonly<Record<TodayItem['kind'], (item: TodayItem) => string>> = {
  'report-due': reportOf,
  'report-returned': reportOf,
  'report-review': ({ subjectId }) => to(paths.report, { reportId: subjectId }),
  'plan-review': ({ subjectId }) => to(paths.planReview, { planId: subjectId }),
  'plan-confirm': ({ subjectId }) => to(paths.planReview, { planId: subjectId }),
  'task-unassigned': () => paths.taskAssign,
  'letter-reply': ({ subjectId }) => to(paths.supervisionLetter, { supervisionId: subjectId }),
  'letter-approve': ({ subjectId }) => to(paths.supervisionLetter, { supervisionId: subjectId }),
  'letter-review': ({ subjectId }) => to(paths.supervisionLetter, { supervisionId: subjectId }),
  'problem-rectify': ({ subjectId }) => to(paths.problem, { problemId: subjectId }),
  'problem-verify': ({ subjectId }) => to(paths.problem, { problemId: subjectId }),
  'resolution-due': ({ subjectId, partId }) =>
    partId === null ? paths.meetings : to(paths.meeting, { meetingId: partId ?? subjectId }),
  'letter-late': ({ subjectId }) => to(paths.supervisionLetter, { supervisionId: subjectId }),
  'document-issue': ({ subjectId }) => to(paths.document, { documentId: subjectId }),
  'order-seal': ({ subjectId }) => to(paths.case, { caseId: subjectId }),
  'order-send': ({ subjectId }) => to(paths.case, { caseId: subjectId }),
  'objection-answer': ({ subjectId }) => to(paths.order, { orderId: subjectId }),
  'hold-ending': ({ subjectId }) => to(paths.order, { orderId: subjectId }),
  'approval-record': ({ subjectId }) => to(paths.case, { caseId: subjectId }),
  'order-answer': ({ subjectId }) => to(paths.bankOrder, { orderId: subjectId }),
  'release-due': ({ subjectId }) => to(paths.case, { caseId: subjectId }),
  'appeal-due': ({ subjectId }) => to(paths.appeal, { appealId: subjectId }),
  'appeal-answer': ({ subjectId }) => to(paths.bankAppeal, { appealId: subjectId }),
  'watch-approve': ({ subjectId }) => to(paths.watchEntry, { entryId: subjectId }),
  'watch-take': () => paths.receivedList,
  'watch-late': ({ subjectId }) => to(paths.watchDeliveries, {}, { open: 'true', receiverId: subjectId }),
  'return-work': ({ subjectId }) => to(paths.return, { returnId: subjectId }),
  'return-decide': ({ subjectId }) => to(paths.return, { returnId: subjectId }),
  'rule-confirm': () => paths.lawRules,
  'clock-explain': () => paths.missedClocks,
  'key-confirm': () => paths.bankApi,
  'backup-late': () => paths.systemOperations,
  'message-dead': () => to(paths.systemOutbox, {}, { state: 'dead' }),
  'calendar-missing': () => paths.systemCalendar,
  'way-in-missing': () => to(paths.people, {}, { withoutWayIn: 'true' }),
  'sign-in-locked': ({ subjectId }) => to(paths.person, { personId: subjectId }),
  'role-ending': ({ subjectId }) => to(paths.person, { personId: subjectId }),
  'trail-unsigned': () => paths.auditDigests,
  'trail-verify': () => paths.auditVerify,
  'clock-missed': () => to(paths.missedClocks, {}, { open: 'true' }),
};

/** The page on which a duty of the work list is done. */
export const dutyAddress = (item: TodayItem): string => duties[item.kind](item);
