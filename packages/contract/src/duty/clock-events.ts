import type { Words } from '../words.ts';

/** Lines of an order's history that no person wrote: what became of its clocks. */
export const clockEvents = {
  'escalate-duty': { words: { zh: '催办值班人员', en: 'The person on duty was reminded' } },
  'escalate-head': { words: { zh: '报银行负责人', en: 'The head of the bank was told' } },
  'escalate-office': {
    words: { zh: '报联席办和公安机关负责人', en: 'The joint office and the head of police were told' },
  },
  'missed-answer': { words: { zh: '银行反馈超期', en: 'The bank’s answer is overdue' } },
  'missed-objection': { words: { zh: '异议答复超期', en: 'The answer to the objection is overdue' } },
} as const satisfies Record<string, { readonly words: Words }>;
