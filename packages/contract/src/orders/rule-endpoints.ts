import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { LawRuleId, RuleProposalId } from '../ids.ts';
import { kernelRefusals } from '../refusal.ts';
import { Day, Line } from '../values.ts';
import { LawRule, LawRuleValue, RuleProposal } from './law-rules.ts';
import { orderRefusals } from './refusals.ts';

const reply = z.strictObject({ rules: z.array(LawRule), proposals: z.array(RuleProposal) });
const ofProposal = z.strictObject({ proposalId: RuleProposalId });
const { changedMeanwhile } = kernelRefusals;
const { ruleFault, proposalOpen } = orderRefusals;

/** The numbers of the law as data: what is in force, what will be, and what waits for a second pair of eyes. */
export const lawRuleEndpoints = {
  listLawRules: endpoint({
    id: 'listLawRules',
    method: 'GET',
    path: '/api/law-rules',
    action: 'law-rule.read',
    summary: { zh: '法定期限和次数', en: 'Terms and counts of the law, with their basis and history' },
    reply,
  }),
  proposeRule: endpoint({
    id: 'proposeRule',
    method: 'POST',
    path: '/api/law-rules/:ruleId/proposals',
    action: 'law-rule.propose',
    summary: { zh: '提出调整', en: 'Propose another value from a day on; another head has to confirm it' },
    params: z.strictObject({ ruleId: LawRuleId }),
    body: z.strictObject({ value: LawRuleValue, basis: Line, validFrom: Day, reason: Line }),
    reply,
    refuses: [changedMeanwhile, ruleFault, proposalOpen],
  }),
  confirmRule: endpoint({
    id: 'confirmRule',
    method: 'POST',
    path: '/api/law-rule-proposals/:proposalId/confirm',
    action: 'law-rule.confirm',
    summary: { zh: '确认调整', en: 'Confirm what another head proposed; orders made before keep their rule' },
    params: ofProposal,
    reply,
    refuses: [changedMeanwhile, ruleFault],
  }),
  refuseRule: endpoint({
    id: 'refuseRule',
    method: 'POST',
    path: '/api/law-rule-proposals/:proposalId/refuse',
    action: 'law-rule.refuse',
    summary: { zh: '不予调整', en: 'Refuse a proposal, or take one’s own back' },
    params: ofProposal,
    reply,
    refuses: [changedMeanwhile],
  }),
} as const;
