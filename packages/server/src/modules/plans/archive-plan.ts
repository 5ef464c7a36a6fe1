import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { planRecord } from './plan-record.ts';
import { lockPlan, setArchived } from './plan-store.ts';
import { planSubject } from './plan-views.ts';

/** Puts a plan into the archive; its tasks stay as they are. */
export const archivePlan = handle(
  planEndpoints.archivePlan,
  ({ params, tx }) => planSubject(tx, params.planId),
  async ({ actor, params, tx, now, refuse }) => {
    if ((await lockPlan(tx, params.planId)).archived) refuse('plan-archived');
    const open = await tx
      .selectFrom('plan_version')
      .select('id')
      .where('plan_id', '=', params.planId)
      .where('state', 'in', ['draft', 'submitted'])
      .executeTakeFirst();
    if (open) refuse('plan-draft-open');
    await setArchived(tx, params.planId, now.toString());
    return (await planRecord(tx, actor, params.planId)) ?? refuse('not-found');
  },
);
