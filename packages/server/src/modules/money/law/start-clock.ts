import type { LawRuleCode } from '@lianfang/contract/orders/law-rules';
import { type Clock, startClock } from '@lianfang/engine/law/clock';
import type { Reader } from '../../../kernel/database/connect.ts';
import { countyCalendar } from '../../system/index.ts';
import { ruleAt } from './rule-views.ts';

export interface LawClock extends Clock {
  readonly ruleId: string;
  readonly basis: string;
}

/**
 * Starts the clock of a rule: by the rule in force at `ruledAt`, from the moment `from`. The rule stays with what it was
 * started for, so a later change of the law does not move a clock that runs.
 */
export const startLawClock = async (
  tx: Reader,
  code: LawRuleCode,
  from: Temporal.Instant,
  ruledAt: Temporal.Instant = from,
): Promise<LawClock> => {
  const { id, basis, value } = await ruleAt(tx, code, ruledAt);
  if (value.kind !== 'term') throw new Error(`the rule ${code} is no term`);
  const clock = startClock(from.toString({ smallestUnit: 'millisecond' }), value, await countyCalendar(tx));
  return { ...clock, ruleId: id, basis };
};

/** A count that the law sets, such as how often one account may be stopped. */
export const lawCount = async (tx: Reader, code: LawRuleCode, now: Temporal.Instant): Promise<number> => {
  const { value } = await ruleAt(tx, code, now);
  if (value.kind !== 'count') throw new Error(`the rule ${code} is no count`);
  return value.count;
};

/** A share of another term that the law or the county sets, in percent. */
export const lawShare = async (tx: Reader, code: LawRuleCode, now: Temporal.Instant): Promise<number> => {
  const { value } = await ruleAt(tx, code, now);
  if (value.kind !== 'share') throw new Error(`the rule ${code} is no share`);
  return value.percent;
};
