import type { LawRule, LawRuleValue } from '@lianfang/contract/orders/law-rules';

/** The value in force of a code, those to come, and what was before. */
export interface RuleHistory {
  readonly current: LawRule | null;
  readonly ahead: readonly LawRule[];
  readonly past: readonly LawRule[];
}

/** Sorts the rules of one code by a day: each day has exactly one in force. */
export const historyOn = (rules: readonly LawRule[], day: string): RuleHistory => ({
  current: rules.find((one) => one.validFrom <= day && (one.validTo === null || one.validTo > day)) ?? null,
  ahead: rules.filter((one) => one.validFrom > day),
  past: rules.filter((one) => one.validTo !== null && one.validTo <= day),
});

export interface RuleForm {
  readonly amount: number;
  readonly basis: string;
  readonly validFrom: string;
  readonly reason: string;
}

/** The number of a value: its term in its own unit, its count, or its percent. */
export const numberIn = (value: LawRuleValue): number => {
  if (value.kind === 'count') return value.count;
  return value.kind === 'share' ? value.percent : value.term.amount;
};

/** The value with another number; its unit and its warnings stay, those that no longer fit before the end fall away. */
export const valueWith = (value: LawRuleValue, amount: number): LawRuleValue => {
  if (value.kind === 'count') return { kind: 'count', count: amount };
  if (value.kind === 'share') return { kind: 'share', percent: amount };
  const { unit } = value.term;
  return {
    kind: 'term',
    term: { amount, unit },
    warnBefore: value.warnBefore.filter((one) => one.unit !== unit || one.amount < amount),
  };
};
