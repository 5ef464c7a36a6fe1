import { RuleProposal } from '@lianfang/contract/orders/law-rules';
import { abilityOf } from '../../../kernel/access/ability.ts';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import type { Subject } from '../../../kernel/http/call.ts';
import { everyRule } from './rule-views.ts';

/** Proposals with their rule and who made them. */
export const proposals = (tx: Reader) =>
  tx
    .selectFrom('law_rule_proposal')
    .innerJoin('law_rule', 'law_rule.id', 'law_rule_proposal.rule_id')
    .innerJoin('person', 'person.id', 'law_rule_proposal.proposed_by')
    .selectAll('law_rule_proposal')
    .select(['law_rule.code', 'person.name as proposed_by_name']);

export type ProposalFound = Awaited<ReturnType<ReturnType<typeof proposals>['execute']>>[number];

export interface ProposalSubject extends Subject {
  readonly proposal: ProposalFound;
}

/** A proposal belongs to whoever made it: somebody else confirms it. */
export const proposalSubject = async (tx: Reader, id: string): Promise<ProposalSubject | null> => {
  const proposal = await proposals(tx).where('law_rule_proposal.id', '=', id).executeTakeFirst();
  return proposal ? { kind: 'law-rule-proposal', id, facts: { authorId: proposal.proposed_by }, proposal } : null;
};

const proposalOf = (row: ProposalFound, actor: Actor): RuleProposal => {
  const facts = { authorId: row.proposed_by };
  return RuleProposal.parse({
    id: row.id,
    ruleId: row.rule_id,
    code: row.code,
    value: row.value,
    basis: row.basis,
    validFrom: row.valid_from,
    reason: row.reason,
    proposedByName: row.proposed_by_name,
    proposedAt: row.proposed_at,
    abilities: {
      confirmRule: abilityOf(actor, 'law-rule.confirm', facts),
      refuseRule: abilityOf(actor, 'law-rule.refuse', facts),
    },
  });
};

/** Every rule with its history, and the proposals that wait. */
export const rulesReply = async (tx: Reader, actor: Actor) => {
  const open = await proposals(tx)
    .where('law_rule_proposal.state', '=', 'proposed')
    .orderBy('law_rule_proposal.proposed_at')
    .execute();
  return { rules: await everyRule(tx), proposals: open.map((row) => proposalOf(row, actor)) };
};
