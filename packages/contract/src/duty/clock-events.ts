import type { Words } from '../words.ts';

/** Lines of an order's history that no person wrote: what became of its clocks. */
export const clockEvents = {
  'missed-answer': { words: { zh: '银行反馈超期', en: 'The bank’s answer is overdue' } },
  'missed-objection': { words: { zh: '异议答复超期', en: 'The answer to the objection is overdue' } },
} as const satisfies Record<string, { readonly words: Words }>;
