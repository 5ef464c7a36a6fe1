import { lawRuleEndpoints } from '@lianfang/contract/orders/rule-endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { decideProposal } from './decide-proposal.ts';
import { proposalSubject, rulesReply } from './rule-proposals.ts';

/** Refuses a proposal, or takes one’s own back. The rule stays as it is. */
export const refuseRule = handle(
  lawRuleEndpoints.refuseRule,
  ({ params, tx }) => proposalSubject(tx, params.proposalId),
  async ({ subject: { proposal }, actor, tx, now, refuse }) => {
    if (!(await decideProposal(tx, proposal.id, 'refused', actor, now))) refuse('changed-meanwhile');
    return rulesReply(tx, actor);
  },
);
