import type { Catalogue } from '../ui/words.ts';

export const missedWords = {
  title: { zh: '超期台账', en: 'Missed clocks' },
  none: { zh: '没有超期', en: 'Nothing ran out' },
  noneNext: {
    zh: '银行未按时反馈、异议未按时答复、措施未按时终止的，会立即记在这里并通知有关人员。',
    en: 'An answer, an objection or an end that came late is put down here at once, and people are told.',
  },
  order: { zh: '指令', en: 'Order' },
  clock: { zh: '期限', en: 'Clock' },
  answer: { zh: '银行反馈', en: 'Answer of the bank' },
  objection: { zh: '异议答复', en: 'Answer to an objection' },
  restriction: { zh: '措施终止', en: 'End of a restriction' },
  bank: { zh: '银行', en: 'Bank' },
  due: { zh: '期限届满', en: 'Was due' },
  late: { zh: '超时', en: 'Late by' },
  state: { zh: '状态', en: 'State' },
  owed: { zh: '仍未办', en: 'Still owed' },
  settled: { zh: '已补办', en: 'Made good' },
  told: { zh: '已通知', en: 'Told' },
  noticed: { zh: '发现时间', en: 'Noticed' },
  cause: { zh: '原因', en: 'Cause' },
  note: { zh: '处置', en: 'What was done' },
  explain: { zh: '说明原因', en: 'Explain' },
  act: { zh: '登记处置', en: 'Note' },
  nobody: { zh: '无人可通知', en: 'Nobody to tell' },
} as const satisfies Catalogue;
