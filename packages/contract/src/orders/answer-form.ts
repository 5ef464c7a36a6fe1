import type { Words } from '../words.ts';

/** Columns of the workbook in which a bank answers its open orders: what each order says, then what the bank fills in. */
export const answerColumns = {
  order: { zh: '指令标识（勿改）', en: 'Order id (leave as it is)' },
  number: { zh: '文号', en: 'Number' },
  kind: { zh: '类型', en: 'Kind' },
  name: { zh: '户名', en: 'Holder' },
  account: { zh: '账号', en: 'Account' },
  ordered: { zh: '指令金额（元）', en: 'Ordered (yuan)' },
  transferAt: { zh: '转账时间', en: 'Moment of the payment' },
  until: { zh: '反馈期限', en: 'Answer due' },
  outcome: { zh: '结果', en: 'Outcome' },
  at: { zh: '办理时间', en: 'When' },
  amount: { zh: '执行金额（元）', en: 'Amount (yuan)' },
  balance: { zh: '账户余额（元）', en: 'Balance (yuan)' },
  reason: { zh: '未执行原因', en: 'Why not executed' },
  mismatches: { zh: '不符项', en: 'What differs' },
  priorOrgan: { zh: '在先冻结机关', en: 'Organ that froze first' },
  priorUntil: { zh: '在先冻结到期', en: 'Its freeze ends' },
  remark: { zh: '说明', en: 'Remark' },
} as const satisfies Record<string, Words>;
export type AnswerColumn = keyof typeof answerColumns;

/** What the outcome of an order is called in the workbook. */
export const answerOutcomes = {
  executed: { zh: '已执行', en: 'Executed' },
  queued: { zh: '轮候', en: 'Queued' },
  refused: { zh: '未执行', en: 'Not executed' },
} as const satisfies Record<string, Words>;

/** Orders that one act answers, and rows that one workbook holds, at most. */
export const mostAnswers = 200;
