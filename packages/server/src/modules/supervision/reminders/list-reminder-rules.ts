import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { handleAll } from '../../../kernel/http/handle.ts';
import { rulesInForce } from './rule-store.ts';

/** When units are reminded of a due day. */
export const listReminderRules = handleAll(supervisionEndpoints.listReminderRules, async ({ tx }) => ({
  rules: await rulesInForce(tx),
}));
