import { lawRuleEndpoints } from '@lianfang/contract/orders/rule-endpoints';
import { handleAll } from '../../../kernel/http/handle.ts';
import { rulesReply } from './rule-proposals.ts';

/** The numbers of the law with their basis and history. */
export const listLawRules = handleAll(lawRuleEndpoints.listLawRules, ({ actor, tx }) => rulesReply(tx, actor));
