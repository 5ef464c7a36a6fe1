import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { LawRuleId } from '../ids.ts';
import { kernelRefusals } from '../refusal.ts';
import { Day, Line } from '../values.ts';
import { LawRule, LawRuleValue } from './law-rules.ts';
import { orderRefusals } from './refusals.ts';

/** The numbers of the law as data: what is in force, and what will be. */
export const lawRuleEndpoints = {
  listLawRules: endpoint({
    id: 'listLawRules',
    method: 'GET',
    path: '/api/law-rules',
    action: 'law-rule.read',
    summary: { zh: '法定期限和次数', en: 'Terms and counts of the law, with their basis and history' },
    reply: z.strictObject({ rules: z.array(LawRule) }),
  }),
  amendLawRule: endpoint({
    id: 'amendLawRule',
    method: 'POST',
    path: '/api/law-rules/:ruleId/amend',
    action: 'law-rule.amend',
    summary: { zh: '调整法定期限', en: 'Give a rule another value from a day on; orders made before keep theirs' },
    params: z.strictObject({ ruleId: LawRuleId }),
    body: z.strictObject({ value: LawRuleValue, basis: Line, validFrom: Day, reason: Line }),
    reply: z.strictObject({ rules: z.array(LawRule) }),
    refuses: [kernelRefusals.changedMeanwhile, orderRefusals.ruleFault],
  }),
} as const;
