import type { LawRule, LawRuleValue } from '@lianfang/contract/orders/law-rules';
import { dayOf } from '../../../kernel/clock/clock.ts';

/** What stands in the way of giving a rule another value from a day on: never backwards, never of another kind. */
export const ruleFault = (
  rule: LawRule,
  { value, validFrom }: { readonly value: LawRuleValue; readonly validFrom: string },
  now: Temporal.Instant,
): 'changed-meanwhile' | 'law-rule-fault' | null => {
  if (rule.validTo !== null) return 'changed-meanwhile';
  const isAhead = validFrom > rule.validFrom && validFrom >= dayOf(now);
  return isAhead && value.kind === rule.value.kind ? null : 'law-rule-fault';
};
