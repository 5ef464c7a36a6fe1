import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { planRecord } from './plan-record.ts';
import { lockPlan, setArchived } from './plan-store.ts';
import { planSubject } from './plan-views.ts';

/** Takes a plan back out of the archive. */
export const restorePlan = handle(
  planEndpoints.restorePlan,
  ({ params, tx }) => planSubject(tx, params.planId),
  async ({ actor, params, tx, refuse }) => {
    if (!(await lockPlan(tx, params.planId)).archived) refuse('plan-state');
    await setArchived(tx, params.planId, null);
    return (await planRecord(tx, actor, params.planId)) ?? refuse('not-found');
  },
);
