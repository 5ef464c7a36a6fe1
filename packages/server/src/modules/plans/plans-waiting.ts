import { sql, type SqlBool } from 'kysely';
import type { Actor } from '../../kernel/access/actor.ts';
import { mayEver, visibleTo } from '../../kernel/access/decide.ts';
import type { Reader } from '../../kernel/database/connect.ts';

/** A version of a plan that waits for the actor: to review, or to confirm what somebody else reviewed. */
export interface PlanWaiting {
  readonly kind: 'plan-review' | 'plan-confirm';
  readonly versionId: string;
  readonly planId: string;
  readonly title: string;
}

const versions = (tx: Reader) =>
  tx
    .selectFrom('plan_version')
    .innerJoin('plan', 'plan.id', 'plan_version.plan_id')
    .innerJoin('unit', 'unit.id', 'plan.unit_id')
    .select(['plan_version.id as versionId', 'plan.id as planId', 'plan_version.title'])
    .where('plan.archived_at', 'is', null);

/** Versions under review and versions handed in for confirmation, as far as they are the actor's to deal with. */
export const plansWaiting = async (tx: Reader, actor: Actor): Promise<PlanWaiting[]> => {
  if (!mayEver(actor, 'plan.submit') && !mayEver(actor, 'plan.confirm')) return [];
  const review = await versions(tx)
    .where('plan_version.state', '=', 'draft')
    .where((eb) => visibleTo(actor, 'plan.submit', { unitPath: eb.ref('unit.path') }))
    .execute();
  const confirm = await versions(tx)
    .where('plan_version.state', '=', 'submitted')
    .where((eb) =>
      visibleTo(actor, 'plan.confirm', {
        unitPath: eb.ref('unit.path'),
        authorId: eb.ref('plan_version.submitted_by'),
      }),
    )
    .execute();
  return [
    ...review.map((row) => ({ kind: 'plan-review' as const, ...row })),
    ...confirm.map((row) => ({ kind: 'plan-confirm' as const, ...row })),
  ];
};

/** Confirmed plans and their measures found by a piece of their text, for the search. */
export const findPlans = async (tx: Reader, actor: Actor, text: string, limit: number) => {
  const inForce = versions(tx)
    .where('plan_version.state', '=', 'confirmed')
    .where((eb) => visibleTo(actor, 'plan.read', { unitPath: eb.ref('unit.path') }));
  const plans = await inForce
    .where(sql<SqlBool>`strpos(plan_version.title, ${text}) > 0`)
    .limit(limit)
    .execute();
  const measures = await inForce
    .innerJoin('measure', 'measure.plan_version_id', 'plan_version.id')
    .select(['measure.id as measureId', 'measure.path', 'measure.text'])
    .where(sql<SqlBool>`strpos(measure.text, ${text}) > 0`)
    .orderBy('measure.position')
    .limit(limit)
    .execute();
  return { plans, measures };
};
