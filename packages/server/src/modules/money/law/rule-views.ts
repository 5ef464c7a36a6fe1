import { LawRule, type LawRuleCode } from '@lianfang/contract/orders/law-rules';
import { dayOf } from '../../../kernel/clock/clock.ts';
import type { Reader } from '../../../kernel/database/connect.ts';

const allRules = (tx: Reader) =>
  tx
    .selectFrom('law_rule')
    .leftJoin('person', 'person.id', 'law_rule.amended_by')
    .selectAll('law_rule')
    .select('person.name as amended_by_name');

type RuleFound = Awaited<ReturnType<ReturnType<typeof allRules>['execute']>>[number];

const ruleOf = (row: RuleFound): LawRule =>
  LawRule.parse({
    id: row.id,
    code: row.code,
    value: row.value,
    basis: row.basis,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    amendedByName: row.amended_by_name,
    reason: row.reason,
  });

/** Every rule with its history, by code, the latest first. */
export const everyRule = async (tx: Reader): Promise<LawRule[]> => {
  const rows = await allRules(tx).orderBy('code').orderBy('valid_from', 'desc').execute();
  return rows.map(ruleOf);
};

/** The rule of a code that is in force at a moment. Throws where there is none: the law has no gap. */
export const ruleAt = async (tx: Reader, code: LawRuleCode, now: Temporal.Instant): Promise<LawRule> => {
  const day = dayOf(now);
  const row = await allRules(tx)
    .where('code', '=', code)
    .where('valid_from', '<=', day)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', day)]))
    .executeTakeFirst();
  if (!row) throw new Error(`no rule ${code} is in force on ${day}`);
  return ruleOf(row);
};

/** The rule of an id. */
export const findRule = async (tx: Reader, id: string): Promise<LawRule | null> => {
  const row = await allRules(tx).where('law_rule.id', '=', id).executeTakeFirst();
  return row ? ruleOf(row) : null;
};
