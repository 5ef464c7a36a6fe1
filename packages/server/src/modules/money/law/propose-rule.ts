import { lawRuleEndpoints } from '@lianfang/contract/orders/rule-endpoints';
import { v7 as uuid } from 'uuid';
import { handleAll } from '../../../kernel/http/handle.ts';
import { ruleFault } from './rule-fault.ts';
import { rulesReply } from './rule-proposals.ts';
import { findRule } from './rule-views.ts';

/** Proposes another value for a number of the law from a day on. Nothing changes before another head confirms it. */
export const proposeRule = handleAll(
  lawRuleEndpoints.proposeRule,
  async ({ actor, params, body, tx, now, refuse, made }) => {
    const rule = await findRule(tx, params.ruleId);
    if (!rule || actor.kind !== 'person') return refuse('not-found');
    const fault = ruleFault(rule, body, now);
    if (fault) refuse(fault);
    const id = uuid();
    const proposed = await tx
      .insertInto('law_rule_proposal')
      .values({
        id,
        rule_id: rule.id,
        value: JSON.stringify(body.value),
        basis: body.basis,
        valid_from: body.validFrom,
        reason: body.reason,
        proposed_by: actor.personId,
        proposed_at: now.toString(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (proposed.numInsertedOrUpdatedRows !== 1n) refuse('law-rule-proposed');
    made({ kind: 'law-rule-proposal', id });
    return rulesReply(tx, actor);
  },
);
