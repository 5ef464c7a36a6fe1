import type { Words } from './words.ts';

/** What the first words of two-word commands stand for. */
export const nouns: Readonly<Record<string, Words>> = {
  plan: { zh: '方案', en: 'Plans' },
  audit: { zh: '审计', en: 'The audit trail' },
  funds: { zh: '资金流向', en: 'Where money went' },
  text: { zh: '文本研判', en: 'What texts tell' },
  'bank-message': { zh: '银行报文', en: 'Messages of banks' },
  cases: { zh: '案件', en: 'Cases' },
  user: { zh: '用户', en: 'People who sign in' },
};
