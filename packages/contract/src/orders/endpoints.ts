import { answerEndpoints } from './answer-endpoints.ts';
import { bankDeskEndpoints, orderEndpoints } from './order-endpoints.ts';
import { paperEndpoints } from './paper-endpoints.ts';
import { lawRuleEndpoints } from './rule-endpoints.ts';

/** Orders, the desk of the banks and the rules that both count with. */
export const controlEndpoints = {
  ...lawRuleEndpoints,
  ...orderEndpoints,
  ...bankDeskEndpoints,
  ...answerEndpoints,
  ...paperEndpoints,
} as const;
