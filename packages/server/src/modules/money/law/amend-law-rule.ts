import { lawRuleEndpoints } from '@lianfang/contract/orders/rule-endpoints';
import { v7 as uuid } from 'uuid';
import { dayOf } from '../../../kernel/clock/clock.ts';
import { handleAll } from '../../../kernel/http/handle.ts';
import { everyRule, findRule } from './rule-views.ts';

/** Gives a number of the law another value from a day on. What was sealed before keeps the rule it was sealed under. */
export const amendLawRule = handleAll(
  lawRuleEndpoints.amendLawRule,
  async ({ actor, params, body, tx, now, refuse, made }) => {
    const rule = await findRule(tx, params.ruleId);
    if (!rule || actor.kind !== 'person') return refuse('not-found');
    if (rule.validTo !== null) refuse('changed-meanwhile');
    const ahead = body.validFrom > rule.validFrom && body.validFrom >= dayOf(now);
    if (!ahead || body.value.kind !== rule.value.kind) refuse('law-rule-fault');
    const ended = await tx
      .updateTable('law_rule')
      .set({ valid_to: body.validFrom })
      .where('id', '=', rule.id)
      .where('valid_to', 'is', null)
      .executeTakeFirst();
    if (ended.numUpdatedRows !== 1n) refuse('changed-meanwhile');
    const id = uuid();
    await tx
      .insertInto('law_rule')
      .values({
        id,
        code: rule.code,
        value: JSON.stringify(body.value),
        basis: body.basis,
        valid_from: body.validFrom,
        amended_by: actor.personId,
        reason: body.reason,
      })
      .execute();
    made({ kind: 'law-rule', id });
    return { rules: await everyRule(tx) };
  },
);
