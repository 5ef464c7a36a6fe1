import type { PlanId, PlanVersionId } from '@lianfang/contract/ids';
import type { PlanSection, ReportingRule } from '@lianfang/contract/plans/ledger';
import type { PlanVersionState } from '@lianfang/contract/plans/plans';
import type { Transaction } from '../../kernel/database/connect.ts';

export interface NewPlan {
  readonly id: PlanId;
  readonly unitId: string;
  readonly title: string;
}

/** Adds a plan; its content comes with its first version. */
export const insertPlan = async (tx: Transaction, plan: NewPlan, now: Temporal.Instant): Promise<void> => {
  await tx
    .insertInto('plan')
    .values({ id: plan.id, unit_id: plan.unitId, title: plan.title, created_at: now.toString() })
    .execute();
};

export interface NewPlanVersion {
  readonly id: PlanVersionId;
  readonly planId: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuedOn: string | null;
  readonly text: string;
  readonly sections: readonly PlanSection[];
  readonly reportingRules: readonly ReportingRule[];
  readonly previousId: string | null;
  readonly file: { readonly sha256: string | null; readonly name: string; readonly mediaType: string } | null;
  readonly importedBy: string;
}

/** Adds a draft version of a plan. */
export const insertPlanVersion = async (
  tx: Transaction,
  version: NewPlanVersion,
  now: Temporal.Instant,
): Promise<void> => {
  await tx
    .insertInto('plan_version')
    .values({
      id: version.id,
      plan_id: version.planId,
      state: 'draft',
      title: version.title,
      document_number: version.documentNumber,
      issued_on: version.issuedOn,
      source_text: version.text,
      sections: JSON.stringify(version.sections),
      reporting_rules: JSON.stringify(version.reportingRules),
      previous_id: version.previousId,
      file_sha256: version.file?.sha256 ?? null,
      file_name: version.file?.name ?? null,
      media_type: version.file?.mediaType ?? null,
      imported_at: now.toString(),
      imported_by: version.importedBy,
    })
    .execute();
};

/** Where a version is moved to, and what is written down about it. */
export interface VersionMove {
  readonly state: PlanVersionState;
  readonly submitted?: { readonly at: string; readonly by: string } | null;
  readonly confirmed?: { readonly at: string; readonly by: string; readonly number: number };
  readonly remark?: string;
}

/** Moves a version, which the caller has locked, to another state. */
export const moveVersion = async (
  tx: Transaction,
  id: string,
  nextVersion: number,
  move: VersionMove,
): Promise<void> => {
  await tx
    .updateTable('plan_version')
    .set({
      state: move.state,
      version: nextVersion,
      ...(move.submitted !== undefined && {
        submitted_at: move.submitted?.at ?? null,
        submitted_by: move.submitted?.by ?? null,
      }),
      ...(move.confirmed && {
        confirmed_at: move.confirmed.at,
        confirmed_by: move.confirmed.by,
        number: move.confirmed.number,
      }),
      ...(move.remark !== undefined && { remark: move.remark }),
    })
    .where('id', '=', id)
    .execute();
};

/** Holds a plan, so that its versions come and go one at a time. */
export const lockPlan = async (tx: Transaction, planId: string): Promise<{ readonly archived: boolean }> => {
  const row = await tx
    .selectFrom('plan')
    .select('archived_at')
    .where('id', '=', planId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return { archived: row.archived_at !== null };
};

/** Calls a plan as its version in force is called. */
export const renamePlan = async (tx: Transaction, planId: string, title: string): Promise<void> => {
  await tx.updateTable('plan').set({ title }).where('id', '=', planId).execute();
};

/** Puts a plan into the archive, or takes it out with null. */
export const setArchived = async (tx: Transaction, planId: string, at: string | null): Promise<void> => {
  await tx.updateTable('plan').set({ archived_at: at }).where('id', '=', planId).execute();
};
