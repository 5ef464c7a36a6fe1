import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { planLedger } from './plan-ledger.ts';
import { visibleVersion } from './visible-version.ts';

/** A version with its ledger. */
export const readPlanVersion = handle(
  planEndpoints.readPlanVersion,
  ({ actor, params, tx }) => visibleVersion(tx, actor, params.planVersionId),
  ({ actor, params, tx }) => planLedger(tx, actor, params.planVersionId),
);
