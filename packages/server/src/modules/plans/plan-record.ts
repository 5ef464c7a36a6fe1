import {
  PlanRecord,
  type PlanRow,
  PlanRow as PlanRowSchema,
  type PlanVersionRow,
} from '@lianfang/contract/plans/plans';
import { planRefusals } from '@lianfang/contract/plans/refusals';
import { abilityOf } from '../../kernel/access/ability.ts';
import type { Actor } from '../../kernel/access/actor.ts';
import { mayDo } from '../../kernel/access/decide.ts';
import type { Reader } from '../../kernel/database/connect.ts';
import { planSubject, type PlanSubject, versionRows } from './plan-views.ts';

/** A plan as the table keeps it. */
export interface PlanLine {
  readonly id: string;
  readonly title: string;
  readonly unit_id: string;
  readonly created_at: string;
  readonly archived_at: string | null;
}

/** A plan with its version in force and, for reviewers, the one being reviewed. */
export const planRowOf = (plan: PlanLine, versions: readonly PlanVersionRow[], reviewer: boolean): PlanRow => {
  const own = versions.filter((version) => version.planId === plan.id);
  const open = own.find((version) => version.state === 'draft' || version.state === 'submitted');
  return PlanRowSchema.parse({
    id: plan.id,
    title: plan.title,
    unitId: plan.unit_id,
    current: own.find((version) => version.state === 'confirmed') ?? null,
    draft: reviewer ? (open ?? null) : null,
    createdAt: plan.created_at,
    archivedAt: plan.archived_at,
  });
};

const abilitiesOf = (actor: Actor, { plan, facts }: PlanSubject, draft: boolean) => {
  const archived = plan.archivedAt === null ? null : planRefusals.archived;
  const open = draft ? planRefusals.draftOpen : null;
  return {
    importPlanVersion: abilityOf(actor, 'plan.import', facts, archived ?? open),
    archivePlan: abilityOf(actor, 'plan.archive', facts, archived ?? open),
    restorePlan: abilityOf(actor, 'plan.archive', facts, archived ? null : planRefusals.wrongState),
  };
};

const published = new Set<PlanVersionRow['state']>(['confirmed', 'superseded']);

/** A plan with the versions that the actor may see, newest first; null where there is none of them. */
export const planRecord = async (tx: Reader, actor: Actor, planId: string): Promise<PlanRecord | null> => {
  const subject = await planSubject(tx, planId);
  const plan = await tx.selectFrom('plan').selectAll().where('id', '=', planId).executeTakeFirst();
  if (!subject || !plan) return null;
  const reviewer = mayDo(actor, 'plan.review', subject.facts);
  const all = await versionRows(tx, (query) => query.where('plan_version.plan_id', '=', planId));
  const versions = all.filter((version) => reviewer || published.has(version.state));
  if (versions.length === 0) return null;
  const row = planRowOf(plan, versions, reviewer);
  const draft = all.some((version) => version.state === 'draft' || version.state === 'submitted');
  return PlanRecord.parse({ ...row, versions, abilities: abilitiesOf(actor, subject, draft) });
};
