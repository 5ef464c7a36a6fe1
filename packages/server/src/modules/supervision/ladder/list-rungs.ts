import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { handleAll } from '../../../kernel/http/handle.ts';
import { rungsInForce } from './rung-views.ts';

/** The ladder as it is in force, lowest rung first. */
export const listRungs = handleAll(supervisionEndpoints.listRungs, async ({ tx }) => ({
  rungs: await rungsInForce(tx),
}));
