import { LawRuleValue } from '@lianfang/contract/orders/law-rules';
import { lawRuleEndpoints } from '@lianfang/contract/orders/rule-endpoints';
import { v7 as uuid } from 'uuid';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { handle } from '../../../kernel/http/handle.ts';
import { decideProposal } from './decide-proposal.ts';
import { ruleFault } from './rule-fault.ts';
import { type ProposalFound, proposalSubject, rulesReply } from './rule-proposals.ts';
import { findRule } from './rule-views.ts';

/** Ends the rule in force at the day and begins the next; false where somebody was faster. */
const replaceRule = async (tx: Transaction, proposal: ProposalFound): Promise<boolean> => {
  const ended = await tx
    .updateTable('law_rule')
    .set({ valid_to: proposal.valid_from })
    .where('id', '=', proposal.rule_id)
    .where('valid_to', 'is', null)
    .executeTakeFirst();
  if (ended.numUpdatedRows !== 1n) return false;
  const value = JSON.stringify(LawRuleValue.parse(proposal.value));
  const { code, basis, valid_from, reason, proposed_by } = proposal;
  const next = { id: uuid(), code, value, basis, valid_from, amended_by: proposed_by, reason };
  await tx.insertInto('law_rule').values(next).execute();
  return true;
};

/** Confirms what another head proposed. What was sealed before keeps the rule it was sealed under. */
export const confirmRule = handle(
  lawRuleEndpoints.confirmRule,
  ({ params, tx }) => proposalSubject(tx, params.proposalId),
  async ({ subject: { proposal }, actor, tx, now, refuse }) => {
    const rule = await findRule(tx, proposal.rule_id);
    if (!rule) return refuse('not-found');
    const value = LawRuleValue.parse(proposal.value);
    if (!(await decideProposal(tx, proposal.id, 'confirmed', actor, now))) refuse('changed-meanwhile');
    const fault = ruleFault(rule, { value, validFrom: proposal.valid_from }, now);
    if (fault) refuse(fault);
    if (!(await replaceRule(tx, proposal))) refuse('changed-meanwhile');
    return rulesReply(tx, actor);
  },
);
