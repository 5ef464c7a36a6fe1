import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { compareLedgers } from './compare-ledgers.ts';
import { loadMeasures } from './measure-views.ts';
import { versionRows } from './plan-views.ts';
import { visibleVersion } from './visible-version.ts';

/** A version compared with an earlier one of the same plan. */
export const diffPlanVersions = handle(
  planEndpoints.diffPlanVersions,
  ({ actor, params, tx }) => visibleVersion(tx, actor, params.planVersionId),
  async ({ actor, params, tx, refuse }) => {
    const earlier = await visibleVersion(tx, actor, params.earlierId);
    if (!earlier) return refuse('not-found');
    const ids = [params.planVersionId, params.earlierId];
    const rows = await versionRows(tx, (query) => query.where('plan_version.id', 'in', ids));
    const from = rows.find((row) => row.id === params.earlierId);
    const to = rows.find((row) => row.id === params.planVersionId);
    if (!from || !to || from.planId !== to.planId) return refuse('plan-version-of-other-plan');
    const before = await loadMeasures(tx, from.id);
    return { from, to, ...compareLedgers(before, await loadMeasures(tx, to.id)) };
  },
);
