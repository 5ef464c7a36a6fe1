import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { planRecord } from './plan-record.ts';
import { planSubject } from './plan-views.ts';

/** A plan and its versions. */
export const readPlan = handle(
  planEndpoints.readPlan,
  ({ params, tx }) => planSubject(tx, params.planId),
  async ({ actor, params, tx, refuse }) => (await planRecord(tx, actor, params.planId)) ?? refuse('not-found'),
);
