import type { Catalogue } from '../ui/words.ts';

export const bankDeskWords = {
  title: { zh: '收件箱', en: 'Inbox' },
  none: { zh: '没有收到指令', en: 'No order has come' },
  noneNext: {
    zh: '公安机关签发给本行的指令会立即出现在这里。',
    en: 'Orders sealed for this bank appear here at once.',
  },
  compare: { zh: '核对四项要素', en: 'Compare the four particulars' },
  compareHint: {
    zh: '四项全部相符立即止付；任一项不符不得止付，反馈不符项。',
    en: 'All four equal: stop at once. Any different: do not stop; answer with what differs.',
  },
  account: { zh: '办理账户', en: 'Account' },
  answer: { zh: '反馈结果', en: 'Answer' },
  answered: { zh: '结果已反馈', en: 'Answered' },
  outcome: { zh: '结果', en: 'Outcome' },
  executed: { zh: '已执行', en: 'Executed' },
  queued: { zh: '轮候', en: 'Queued' },
  refused: { zh: '未执行', en: 'Not executed' },
  at: { zh: '办理时间', en: 'When' },
  amount: { zh: '执行金额', en: 'Amount' },
  balance: { zh: '账户余额', en: 'Balance' },
  priorOrgan: { zh: '在先冻结机关', en: 'Organ that froze first' },
  priorUntil: { zh: '在先冻结到期', en: 'Its freeze ends' },
  reason: { zh: '原因', en: 'Why' },
  mismatches: { zh: '不符项', en: 'What differs' },
  remark: { zh: '说明', en: 'Remark' },
  objection: { zh: '异议内容', en: 'Objection' },
  objected: { zh: '异议已提出', en: 'Objected' },
  sent: { zh: '来文单位', en: 'From' },
} as const satisfies Catalogue;
