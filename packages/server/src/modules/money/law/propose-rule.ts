import { lawRuleEndpoints } from '@lianfang/contract/orders/rule-endpoints';
import { type LawRuleCode, lawRuleCodes } from '@lianfang/contract/orders/law-rules';
import type { Words } from '@lianfang/contract/words';
import { v7 as uuid } from 'uuid';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { handleAll } from '../../../kernel/http/handle.ts';
import { notify } from '../../notifications/index.ts';
import { ruleFault } from './rule-fault.ts';
import { rulesReply } from './rule-proposals.ts';
import { findRule } from './rule-views.ts';

const proposalWords = (code: LawRuleCode, day: string): Words => {
  const { zh, en } = lawRuleCodes[code];
  return {
    zh: `${zh}：有人提出自${day}起调整，须由另一位负责人确认`,
    en: `${en}: another value is proposed from ${day}; another head has to confirm it`,
  };
};

/** The numbers of the law are of every unit: whoever may confirm one is told, wherever they are. */
const everyPath = async (tx: Transaction): Promise<string[]> =>
  (await tx.selectFrom('unit').select('path').execute()).map(({ path }) => path);

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
    const subject = { kind: 'law-rule-proposal' as const, id };
    const on = { authorId: actor.personId, unitPaths: await everyPath(tx) };
    const to = { mayDo: 'law-rule.confirm' as const, on };
    const words = proposalWords(rule.code, body.validFrom);
    await notify(tx, { to, kind: 'rule-waiting', subject, words, by: actor }, now);
    made({ kind: 'law-rule-proposal', id });
    return rulesReply(tx, actor);
  },
);
