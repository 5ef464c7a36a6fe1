import type { LawRuleValue, Term } from '@lianfang/contract/orders/law-rules';
import type { z } from 'zod';
import { useWords } from '../../ui/words.ts';
import { lawRuleWords } from '../../words/law-rules.ts';

/** A term in words: "48 小时". */
export const useTermText = (): ((term: z.infer<typeof Term>) => string) => {
  const w = useWords(lawRuleWords);
  return ({ amount, unit }) => `${amount} ${w[unit]}`;
};

/** The value of a rule in words: its term, its count or its share. */
export const useValueText = (): ((value: LawRuleValue) => string) => {
  const w = useWords(lawRuleWords);
  const termText = useTermText();
  return (value) => {
    if (value.kind === 'term') return termText(value.term);
    return value.kind === 'count' ? `${value.count} ${w.times}` : w.ofTerm(value.percent);
  };
};
