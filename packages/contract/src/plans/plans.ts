import { z } from 'zod';
import { PlanId, PlanVersionId, UnitId } from '../ids.ts';
import { lifecycle } from '../lifecycle.ts';
import { Abilities, Day, Line, Moment, Name, Version } from '../values.ts';

/** States of one version of a plan. A confirmed version never changes; the next one takes its place. */
export const planVersionLifecycle = lifecycle({
  initial: 'draft',
  states: {
    draft: { zh: '审阅中', en: 'Under review' },
    submitted: { zh: '待确认', en: 'Waiting for confirmation' },
    confirmed: { zh: '已确认', en: 'Confirmed' },
    superseded: { zh: '已被新版本替代', en: 'Superseded' },
    withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  },
  moves: {
    submitPlan: { from: ['draft'], to: 'submitted', words: { zh: '提交确认', en: 'Submit' } },
    returnPlan: { from: ['submitted'], to: 'draft', words: { zh: '退回修改', en: 'Return' } },
    confirmPlan: { from: ['submitted'], to: 'confirmed', words: { zh: '确认', en: 'Confirm' } },
    withdrawPlan: { from: ['draft', 'submitted'], to: 'withdrawn', words: { zh: '撤回', en: 'Withdraw' } },
    supersedePlan: { from: ['confirmed'], to: 'superseded', words: { zh: '替代', en: 'Supersede' } },
  },
});
export const PlanVersionState = z.enum(['draft', 'submitted', 'confirmed', 'superseded', 'withdrawn']);
export type PlanVersionState = z.infer<typeof PlanVersionState>;

/** Largest text of a plan in bytes of UTF-8, and largest file it may come in. */
export const planLimits = { textBytes: 2 * 1_048_576, fileBytes: 20 * 1_048_576, measures: 2000 } as const;

/** What is still to settle before a version can be confirmed. */
export const PlanCounts = z.strictObject({
  measures: z.number().int().nonnegative(),
  /** Mentions of units that nobody has settled yet. */
  unresolved: z.number().int().nonnegative(),
  /** Measures without a lead where nobody has said that this is meant. */
  withoutLead: z.number().int().nonnegative(),
  /** Open doubts of the reading: a deadline not understood, an odd name. They do not stop a confirmation. */
  doubts: z.number().int().nonnegative(),
});
export type PlanCounts = z.infer<typeof PlanCounts>;

/** One version of a plan, without its text and measures. */
export const PlanVersionRow = z.strictObject({
  id: PlanVersionId,
  planId: PlanId,
  title: Line,
  /** 1, 2, 3 … in the order of confirmation; null before it. */
  number: z.number().int().positive().nullable(),
  state: PlanVersionState,
  documentNumber: Line.nullable(),
  /** Day on which the plan was issued: years left out in its deadlines are counted from it. */
  issuedOn: Day.nullable(),
  importedAt: Moment,
  importedByName: Name,
  submittedAt: Moment.nullable(),
  submittedByName: Name.nullable(),
  confirmedAt: Moment.nullable(),
  confirmedByName: Name.nullable(),
  /** Why it was last returned or withdrawn. */
  remark: Line.nullable(),
  counts: PlanCounts,
  /** Counts every change of a draft; sent back with each command. */
  version: Version,
});
export type PlanVersionRow = z.infer<typeof PlanVersionRow>;

/** A plan in the list. `current` is the confirmed version in force, `draft` the one being reviewed. */
export const PlanRow = z.strictObject({
  id: PlanId,
  title: Line,
  unitId: UnitId,
  current: PlanVersionRow.nullable(),
  draft: PlanVersionRow.nullable(),
  createdAt: Moment,
  archivedAt: Moment.nullable(),
});
export type PlanRow = z.infer<typeof PlanRow>;

/** A plan with all its versions, newest first. */
export const PlanRecord = z.strictObject({
  ...PlanRow.shape,
  versions: z.array(PlanVersionRow),
  abilities: Abilities,
});
export type PlanRecord = z.infer<typeof PlanRecord>;
