import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { planLedger } from './plan-ledger.ts';
import { moveVersion } from './plan-store.ts';
import { planVersionSubject } from './plan-views.ts';
import { readinessFault } from './readiness.ts';
import { announceVersion, tellWaiting } from './tell-plan.ts';
import { takeVersion } from './take-version.ts';

/** Hands a reviewed draft in; from now on only its return opens it again. */
export const submitPlan = handle(
  planEndpoints.submitPlan,
  ({ params, tx }) => planVersionSubject(tx, params.planVersionId),
  async (call) => {
    const { actor, body, subject, tx, now, refuse } = call;
    if (actor.kind !== 'person') return refuse('not-allowed');
    const state = await takeVersion(call, 'submitPlan');
    const fault = await readinessFault(tx, subject.version.id);
    if (fault) refuse(fault.code, fault.detail);
    const submitted = { at: now.toString(), by: actor.personId };
    await moveVersion(tx, subject.version.id, body.version + 1, { state, submitted });
    await tellWaiting(tx, subject, actor, now);
    await announceVersion(tx, subject);
    return planLedger(tx, actor, subject.version.id);
  },
);
