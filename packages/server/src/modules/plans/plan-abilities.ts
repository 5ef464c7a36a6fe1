import type { Action } from '@lianfang/contract/endpoints';
import { after } from '@lianfang/contract/lifecycle';
import { type PlanCounts, planVersionLifecycle } from '@lianfang/contract/plans/plans';
import { planRefusals } from '@lianfang/contract/plans/refusals';
import type { Abilities } from '@lianfang/contract/values';
import { abilityOf, type Obstacle } from '../../kernel/access/ability.ts';
import type { Actor } from '../../kernel/access/actor.ts';
import type { PlanVersionSubject } from './plan-views.ts';

/** Endpoints that change the ledger of a draft, with the action that each asks for. */
const edits = {
  settleMentions: 'plan.settle-mentions',
  settleLeads: 'plan.settle-leads',
  setMeasureTerms: 'plan.set-terms',
  settleDoubt: 'plan.settle-doubt',
  editMeasure: 'plan.edit-measure',
  addMeasure: 'plan.add-measure',
  dropMeasure: 'plan.drop-measure',
  splitMeasure: 'plan.split-measure',
  mergeMeasures: 'plan.merge-measures',
  relateMeasure: 'plan.relate-measure',
  amendPlan: 'plan.amend',
} as const satisfies Record<string, Action>;

/** Why a version cannot be handed in or confirmed yet, or null. */
export const unreadiness = (
  counts: PlanCounts,
): Readonly<{ code: ReadinessFault; words: Obstacle['words'] }> | null => {
  if (counts.measures === 0) return planRefusals.noMeasures;
  if (counts.unresolved > 0) return planRefusals.unresolved;
  return counts.withoutLead > 0 ? planRefusals.withoutLead : null;
};

export type ReadinessFault = 'plan-without-measures' | 'plan-mentions-unresolved' | 'plan-measures-without-lead';

/** What the actor may do to a version now, by endpoint. */
export const planAbilities = (
  actor: Actor,
  subject: PlanVersionSubject,
  counts: PlanCounts,
  undoable: boolean,
): Abilities => {
  const { facts, version } = subject;
  const can = (action: Action, obstacle: Obstacle | null) => abilityOf(actor, action, facts, obstacle);
  const move = (name: keyof typeof planVersionLifecycle.moves) =>
    after(planVersionLifecycle, version.state, name) === null ? planRefusals.wrongState : null;
  const drafting = version.state === 'draft' ? null : planRefusals.wrongState;
  const editing = Object.entries(edits).map(([id, action]) => [id, can(action, drafting)] as const);
  const confirming = can('plan.confirm', move('confirmPlan') ?? unreadiness(counts));
  const byAnother = abilityOf(actor, 'plan.confirm', { ...facts, authorId: 'somebody else' }).allowed;
  return {
    ...Object.fromEntries(editing),
    undoPlanEdit: can('plan.undo', drafting ?? (undoable ? null : planRefusals.nothingToUndo)),
    submitPlan: can('plan.submit', move('submitPlan') ?? unreadiness(counts)),
    returnPlan: can('plan.return', move('returnPlan')),
    confirmPlan:
      byAnother && !confirming.allowed && facts.authorId && move('confirmPlan') === null && !unreadiness(counts)
        ? { allowed: false, reason: planRefusals.fourEyes.words.zh }
        : confirming,
    withdrawPlan: can('plan.withdraw', move('withdrawPlan')),
  };
};
