import { z } from 'zod';
import type { Words } from '../words.ts';

/** What notifications are about; a person chooses by topic what also reaches them outside the platform. */
export const notificationTopics = {
  deadlines: { zh: '期限提醒', en: 'Deadlines' },
  tasks: { zh: '任务', en: 'Tasks' },
  reports: { zh: '报送与审核', en: 'Reports and review' },
  supervision: { zh: '督办与整改', en: 'Supervision' },
  meetings: { zh: '会议与议定事项', en: 'Meetings' },
  plans: { zh: '方案与公文', en: 'Plans and documents' },
  money: { zh: '止付冻结', en: 'Orders to banks' },
  system: { zh: '系统与账号', en: 'System and account' },
} as const satisfies Record<string, Words>;
export type NotificationTopic = keyof typeof notificationTopics;
export const NotificationTopic = z.enum(Object.keys(notificationTopics) as [NotificationTopic, ...NotificationTopic[]]);

interface KindText {
  readonly topic: NotificationTopic;
  readonly words: Words;
}

const kind = (topic: NotificationTopic, zh: string, en: string): KindText => ({ topic, words: { zh, en } });

/** Every kind of notification with its topic. `-waiting`: something waits for this person. `-received`: the unit must act. */
export const notificationKinds = {
  'deadline-ahead': kind('deadlines', '期限将至', 'Due soon'),
  'deadline-passed': kind('deadlines', '已逾期', 'Overdue'),
  'task-assigned': kind('tasks', '新任务', 'New task'),
  'task-delegated': kind('tasks', '指定经办', 'You handle a task'),
  'task-changed': kind('tasks', '任务变更', 'Task changed'),
  'report-waiting': kind('reports', '待审核', 'Waiting for review'),
  'report-returned': kind('reports', '报送被退回', 'Report returned'),
  'report-accepted': kind('reports', '报送已通过', 'Report accepted'),
  'supervision-waiting': kind('supervision', '督办待批', 'Supervision waiting'),
  'supervision-received': kind('supervision', '收到督办', 'Supervision received'),
  'supervision-moved': kind('supervision', '督办进展', 'Supervision moved on'),
  'problem-received': kind('supervision', '问题整改', 'Problem to rectify'),
  'problem-moved': kind('supervision', '整改进展', 'Problem moved on'),
  'inspection-planned': kind('supervision', '检查安排', 'Inspection planned'),
  'meeting-invited': kind('meetings', '会议通知', 'Meeting'),
  'meeting-changed': kind('meetings', '会议变更', 'Meeting changed'),
  'minutes-waiting': kind('meetings', '纪要待确认', 'Minutes waiting'),
  'resolution-received': kind('meetings', '议定事项', 'Resolution to carry out'),
  'resolution-moved': kind('meetings', '议定事项进展', 'Resolution moved on'),
  'plan-waiting': kind('plans', '方案待确认', 'Plan waiting'),
  'plan-confirmed': kind('plans', '方案已确认', 'Plan confirmed'),
  'document-waiting': kind('plans', '公文待签发', 'Document waiting'),
  'document-issued': kind('plans', '公文已印发', 'Document issued'),
  'scorecard-frozen': kind('plans', '考核结果', 'Scorecard frozen'),
  'order-waiting': kind('money', '指令待签发', 'Order waiting'),
  'order-received': kind('money', '收到指令', 'Order received'),
  'order-moved': kind('money', '指令进展', 'Order moved on'),
  'order-clock': kind('money', '法定期限将至', 'Term of the law runs out'),
  'order-overdue': kind('money', '法定期限已过', 'Term of the law ran out'),
  'release-due': kind('money', '无关账户待解除', 'Release of an unrelated account'),
  'appeal-received': kind('money', '收到申诉', 'Appeal received'),
  'appeal-answered': kind('money', '银行已答复申诉', 'Appeal answered by the bank'),
  'appeal-clock': kind('money', '申诉期限将至', 'Appeal runs out'),
  'watch-waiting': kind('money', '名单待审批', 'Entry waiting'),
  'watch-received': kind('money', '名单变更待接收', 'Change of the watch list'),
  'watch-late': kind('money', '名单未按时接收', 'Change of the watch list not taken'),
  'return-waiting': kind('money', '资金返还待办', 'Return waiting'),
  'return-moved': kind('money', '资金返还进展', 'Return moved on'),
  'order-chased': kind('money', '指令催办', 'Order chased'),
  'trace-changed': kind('money', '资金去向更新', 'Trace changed'),
  'rule-waiting': kind('money', '法定期限调整待确认', 'Change of a term waiting'),
  'account-notice': kind('system', '账号通知', 'Account'),
  'system-notice': kind('system', '系统通知', 'System'),
} as const satisfies Record<string, KindText>;
export type NotificationKind = keyof typeof notificationKinds;
export const NotificationKind = z.enum(Object.keys(notificationKinds) as [NotificationKind, ...NotificationKind[]]);

/** What a notification leads to; the page is found by kind and id. */
export const NotificationSubjectKind = z.enum([
  'task',
  'task-period',
  'report',
  'supervision',
  'problem',
  'inspection',
  'meeting',
  'resolution',
  'plan',
  'plan-version',
  'document',
  'score-snapshot',
  'case',
  'order',
  'appeal',
  'bank-appeal',
  'watch-entry',
  'watch-list',
  'return',
  'law-rule-proposal',
  'person',
  'unit',
]);
export type NotificationSubjectKind = z.infer<typeof NotificationSubjectKind>;
