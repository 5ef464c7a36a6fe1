import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { importDraft, readUpload, titleOf } from './import-draft.ts';
import { lockPlan, renamePlan } from './plan-store.ts';
import { planSubject } from './plan-views.ts';

/** Takes in a new version of a plan. The version in force stays so until the new one is confirmed. */
export const importPlanVersion = handle(
  planEndpoints.importPlanVersion,
  ({ params, tx }) => planSubject(tx, params.planId),
  async (call) => {
    const { body, params, tx, refuse } = call;
    const { file, source } = await readUpload(call);
    if ((await lockPlan(tx, params.planId)).archived) refuse('plan-archived');
    const versions = await tx
      .selectFrom('plan_version')
      .select(['id', 'state'])
      .where('plan_id', '=', params.planId)
      .execute();
    if (versions.some((version) => version.state === 'draft' || version.state === 'submitted'))
      refuse('plan-draft-open');
    const previous = versions.find((version) => version.state === 'confirmed');
    const title = titleOf(body.title, source, file);
    if (!previous) await renamePlan(tx, params.planId, title);
    return importDraft(call, { planId: params.planId, title, file, source, previousId: previous?.id ?? null });
  },
);
