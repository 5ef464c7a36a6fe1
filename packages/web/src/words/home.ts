import type { Catalogue } from '../ui/words.ts';

export const homeWords = {
  title: { zh: '今日', en: 'Today' },
  nothing: { zh: '没有要办的事', en: 'Nothing to do' },
  nothingNext: {
    zh: '有新任务、退回或待审核时会出现在这里，并给您通知。',
    en: 'New tasks, returns and reviews appear here, and you will be told.',
  },
  all: { zh: '全部', en: 'All' },
  which: { zh: '事项类别', en: 'Kind of duty' },
  overdueOf: { zh: (count: number) => `，逾期 ${count}`, en: (count: number) => `, ${count} overdue` },
  things: { zh: (count: number) => `${count} 件待办`, en: (count: number) => `${count} to do` },
  overdueAll: { zh: (count: number) => `${count} 件已逾期`, en: (count: number) => `${count} overdue` },
  asOf: { zh: (time: string) => `截至 ${time}`, en: (time: string) => `as of ${time}` },
  more: {
    zh: (count: number) => `另有 ${count} 件未列出，请到相应列表查看。`,
    en: (count: number) => `${count} more are not shown; see their lists.`,
  },
} as const satisfies Catalogue;

/** Headings of the work list by urgency. */
export const urgencyWords = {
  overdue: { zh: '已逾期', en: 'Overdue' },
  today: { zh: '今天截止', en: 'Due today' },
  'due-soon': { zh: '近日截止', en: 'Due soon' },
  'no-date': { zh: '等您处理', en: 'Waiting for you' },
  upcoming: { zh: '之后', en: 'Later' },
} as const satisfies Catalogue;

/** What a line asks for, as a verb. */
export const dutyWords = {
  'report-due': { zh: '报送', en: 'Report' },
  'report-returned': { zh: '退回重报', en: 'Redo report' },
  'report-review': { zh: '审核报送', en: 'Review report' },
  'plan-review': { zh: '核对方案', en: 'Review plan' },
  'plan-confirm': { zh: '确认方案', en: 'Confirm plan' },
  'task-unassigned': { zh: '分派任务', en: 'Assign tasks' },
  'letter-reply': { zh: '回复督办', en: 'Reply to letter' },
  'letter-approve': { zh: '批准督办', en: 'Approve letter' },
  'letter-review': { zh: '核查整改', en: 'Check rectification' },
  'problem-rectify': { zh: '整改问题', en: 'Rectify problem' },
  'problem-verify': { zh: '复核销号', en: 'Verify problem' },
  'resolution-due': { zh: '落实议定事项', en: 'Carry out resolution' },
  'letter-late': { zh: '催办督办', en: 'Chase letter' },
  'document-issue': { zh: '签发文书', en: 'Issue document' },
  'order-seal': { zh: '审批签发', en: 'Approve orders' },
  'order-send': { zh: '送审指令', en: 'Submit orders' },
  'objection-answer': { zh: '答复异议', en: 'Answer objection' },
  'hold-ending': { zh: '到期前处置', en: 'Act before it ends' },
  'approval-record': { zh: '登记批复', en: 'Enter approval' },
  'order-answer': { zh: '办理指令', en: 'Answer order' },
  'release-due': { zh: '解除无关账户', en: 'Release account' },
  'appeal-due': { zh: '办理申诉', en: 'Decide appeal' },
  'appeal-answer': { zh: '答复申诉', en: 'Answer appeal' },
  'watch-approve': { zh: '审批名单', en: 'Approve entry' },
  'watch-take': { zh: '接收名单', en: 'Take changes' },
  'watch-late': { zh: '催收名单', en: 'Chase receiver' },
  'return-work': { zh: '办理返还', en: 'Work on return' },
  'return-decide': { zh: '审核返还', en: 'Review return' },
  'rule-confirm': { zh: '确认期限调整', en: 'Confirm change of term' },
  'clock-explain': { zh: '说明超期', en: 'Explain delay' },
  'key-confirm': { zh: '核对密钥', en: 'Confirm key' },
  'backup-late': { zh: '处理备份', en: 'See to backups' },
  'message-dead': { zh: '处理消息', en: 'See to messages' },
  'calendar-missing': { zh: '录入节假日', en: 'Enter holidays' },
  'way-in-missing': { zh: '发放密码', en: 'Give passwords' },
  'sign-in-locked': { zh: '核实锁定', en: 'Check lock-out' },
  'role-ending': { zh: '续期角色', en: 'Renew role' },
  'trail-unsigned': { zh: '查看签名', en: 'See to signatures' },
  'trail-verify': { zh: '校验审计', en: 'Verify trail' },
  'clock-missed': { zh: '超期督促', en: 'Chase what is late' },
} as const satisfies Catalogue;
