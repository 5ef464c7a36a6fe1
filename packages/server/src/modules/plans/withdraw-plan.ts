import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { planLedger } from './plan-ledger.ts';
import { moveVersion } from './plan-store.ts';
import { planVersionSubject } from './plan-views.ts';
import { announceVersion } from './tell-plan.ts';
import { takeVersion } from './take-version.ts';

/** Withdraws a version that was never confirmed; the version in force, if there is one, goes on. */
export const withdrawPlan = handle(
  planEndpoints.withdrawPlan,
  ({ params, tx }) => planVersionSubject(tx, params.planVersionId),
  async (call) => {
    const { actor, body, subject, tx } = call;
    const state = await takeVersion(call, 'withdrawPlan');
    await moveVersion(tx, subject.version.id, body.version + 1, { state, remark: body.reason });
    await announceVersion(tx, subject);
    return planLedger(tx, actor, subject.version.id);
  },
);
