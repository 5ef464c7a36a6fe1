import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { planLedger } from './plan-ledger.ts';
import { moveVersion } from './plan-store.ts';
import { planVersionSubject } from './plan-views.ts';
import { announceVersion, tellReturned } from './tell-plan.ts';
import { takeVersion } from './take-version.ts';

/** Gives a version back to its reviewer, with the reason. */
export const returnPlan = handle(
  planEndpoints.returnPlan,
  ({ params, tx }) => planVersionSubject(tx, params.planVersionId),
  async (call) => {
    const { actor, body, subject, tx, now } = call;
    const state = await takeVersion(call, 'returnPlan');
    await moveVersion(tx, subject.version.id, body.version + 1, { state, submitted: null, remark: body.reason });
    await tellReturned(tx, subject, actor, now);
    await announceVersion(tx, subject);
    return planLedger(tx, actor, subject.version.id);
  },
);
