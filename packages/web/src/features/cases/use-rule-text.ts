import type { LawRuleValue, Term } from '@lianfang/contract/orders/law-rules';
import type { z } from 'zod';
import { useWords } from '../../ui/words.ts';
import { lawRuleWords } from '../../words/law-rules.ts';

/** A term in words: "48 小时". */
export const useTermText = (): ((term: z.infer<typeof Term>) => string) => {
  const w = useWords(lawRuleWords);
  return ({ amount, unit }) => `${amount} ${w[unit]}`;
};

/** The value of a rule in words: its term or its count. */
export const useValueText = (): ((value: LawRuleValue) => string) => {
  const w = useWords(lawRuleWords);
  const termText = useTermText();
  return (value) => (value.kind === 'term' ? termText(value.term) : `${value.count} ${w.times}`);
};
