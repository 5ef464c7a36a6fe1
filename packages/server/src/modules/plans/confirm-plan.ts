import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import type { Transaction } from '../../kernel/database/connect.ts';
import { handle } from '../../kernel/http/handle.ts';
import { planLedger } from './plan-ledger.ts';
import { lockPlan, moveVersion, renamePlan } from './plan-store.ts';
import { planVersionSubject } from './plan-views.ts';
import { readinessFault } from './readiness.ts';
import { announceVersion, tellConfirmed } from './tell-plan.ts';
import { takeVersion } from './take-version.ts';

/** Lets the version in force make room, and gives the next number. */
const makeRoom = async (tx: Transaction, planId: string): Promise<number> => {
  const rows = await tx
    .selectFrom('plan_version')
    .select(['id', 'number', 'state', 'version'])
    .where('plan_id', '=', planId)
    .where('number', 'is not', null)
    .execute();
  const inForce = rows.find((row) => row.state === 'confirmed');
  if (inForce) await moveVersion(tx, inForce.id, inForce.version + 1, { state: 'superseded' });
  return Math.max(0, ...rows.map((row) => row.number ?? 0)) + 1;
};

/** Confirms a version that another person has reviewed: it gets its number, is in force, and never changes again. */
export const confirmPlan = handle(
  planEndpoints.confirmPlan,
  ({ params, tx }) => planVersionSubject(tx, params.planVersionId),
  async (call) => {
    const { actor, body, subject, tx, now, refuse, note } = call;
    const { id, planId, title } = subject.version;
    if (actor.kind !== 'person') return refuse('not-allowed');
    const plan = await lockPlan(tx, planId);
    const state = await takeVersion(call, 'confirmPlan');
    if (plan.archived) refuse('plan-archived');
    const fault = await readinessFault(tx, id);
    if (fault) refuse(fault.code, fault.detail);
    const number = await makeRoom(tx, planId);
    const confirmed = { at: now.toString(), by: actor.personId, number };
    await moveVersion(tx, id, body.version + 1, { state, confirmed });
    await renamePlan(tx, planId, title);
    note({ number });
    await tellConfirmed(tx, subject, actor, now);
    await announceVersion(tx, subject);
    return planLedger(tx, actor, id);
  },
);
