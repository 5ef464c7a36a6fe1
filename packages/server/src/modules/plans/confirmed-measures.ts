import type { MeasureId, PlanId, PlanVersionId } from '@lianfang/contract/ids';
import { PlanVersionId as PlanVersionIdSchema } from '@lianfang/contract/ids';
import type { LedgerMeasure, PlanSection } from '@lianfang/contract/plans/ledger';
import type { Reader } from '../../kernel/database/connect.ts';
import { asLedger, loadMeasures } from './measure-views.ts';
import { Sections } from './plan-ledger.ts';

/** The measures of a version in the order of the plan, as they are now: of a confirmed one they never change. Four queries. */
export const measuresOfVersion = async (tx: Reader, planVersionId: string): Promise<LedgerMeasure[]> =>
  asLedger(tx, await loadMeasures(tx, planVersionId));

/** One measure with the version it stands in, or null. */
export const findMeasure = async (
  tx: Reader,
  measureId: string,
): Promise<(LedgerMeasure & { readonly planVersionId: PlanVersionId }) | null> => {
  const row = await tx.selectFrom('measure').select('plan_version_id').where('id', '=', measureId).executeTakeFirst();
  if (!row) return null;
  const [measure] = await asLedger(tx, await loadMeasures(tx, row.plan_version_id, [measureId]));
  return measure ? { ...measure, planVersionId: PlanVersionIdSchema.parse(row.plan_version_id) } : null;
};

/** What is in force of a plan. */
export interface LedgerInForce {
  readonly planVersionId: PlanVersionId;
  readonly sections: readonly PlanSection[];
  readonly measures: readonly LedgerMeasure[];
}

/** The confirmed version of a plan with its sections and measures, or null where none is confirmed. */
export const ledgerInForce = async (tx: Reader, planId: PlanId): Promise<LedgerInForce | null> => {
  const row = await tx
    .selectFrom('plan_version')
    .select(['id', 'sections'])
    .where('plan_id', '=', planId)
    .where('state', '=', 'confirmed')
    .executeTakeFirst();
  if (!row) return null;
  return {
    planVersionId: PlanVersionIdSchema.parse(row.id),
    sections: Sections.parse(row.sections),
    measures: await measuresOfVersion(tx, row.id),
  };
};

/** The version in force of each of these plans that has one: what tasks of earlier versions are compared with. */
export const versionsInForce = async (
  tx: Reader,
  planIds: readonly string[],
): Promise<ReadonlyMap<string, PlanVersionId>> => {
  if (planIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('plan_version')
    .select(['plan_id', 'id'])
    .where('plan_id', 'in', [...planIds])
    .where('state', '=', 'confirmed')
    .execute();
  return new Map(rows.map((row) => [row.plan_id, PlanVersionIdSchema.parse(row.id)]));
};

/** The measures of the version in force by lineage: what tasks of earlier versions are now about. */
export const measuresByLineage = async (tx: Reader, planId: PlanId): Promise<ReadonlyMap<MeasureId, LedgerMeasure>> => {
  const ledger = await ledgerInForce(tx, planId);
  return new Map((ledger?.measures ?? []).map((measure) => [measure.lineageId, measure]));
};
