import { lawRuleEndpoints } from '@lianfang/contract/orders/rule-endpoints';
import { handleAll } from '../../../kernel/http/handle.ts';
import { everyRule } from './rule-views.ts';

/** The numbers of the law with their basis and history. */
export const listLawRules = handleAll(lawRuleEndpoints.listLawRules, async ({ tx }) => ({
  rules: await everyRule(tx),
}));
