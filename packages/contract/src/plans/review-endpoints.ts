import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { MeasureId, PlanVersionId } from '../ids.ts';
import { type Refusal, kernelRefusals } from '../refusal.ts';
import { unitRefusals } from '../units/refusals.ts';
import { Day, Line, Version } from '../values.ts';
import { LedgerChange } from './ledger.ts';
import { planRefusals } from './refusals.ts';
import { LeadChoice, MeasureEdit, NewMeasure, Settlement } from './review.ts';

const onVersion = z.strictObject({ planVersionId: PlanVersionId });
const onMeasure = z.strictObject({ planVersionId: PlanVersionId, measureId: MeasureId });
const version = Version;

/** A change of a draft. `changed-meanwhile` carries in its detail the draft's version and the `changes` since the one sent. */
const change = <
  const Id extends string,
  const Action extends string,
  Params extends z.ZodType,
  Body extends z.ZodType,
  const Code extends string = never,
>(text: {
  readonly id: Id;
  readonly path: `/api/${string}`;
  readonly action: Action;
  readonly summary: { readonly zh: string; readonly en: string };
  readonly params: Params;
  readonly body: Body;
  readonly refuses?: readonly Refusal<Code>[];
}) => {
  const refuses: readonly Refusal<Code | 'changed-meanwhile' | 'plan-state'>[] = [
    kernelRefusals.changedMeanwhile,
    planRefusals.wrongState,
    ...(text.refuses ?? []),
  ];
  return endpoint({ ...text, method: 'POST', reply: LedgerChange, bodyLimit: 2 * 1_048_576, refuses });
};

/** Reviewing a draft: every command changes the ledger, raises the version and can be undone. */
export const planReviewEndpoints = {
  settleMentions: change({
    id: 'settleMentions',
    path: '/api/plan-versions/:planVersionId/mentions',
    action: 'plan.settle-mentions',
    summary: { zh: '落实单位名称', en: 'Settle which units are meant' },
    params: onVersion,
    body: z.strictObject({ settlements: z.array(Settlement).min(1).max(500), version }),
    refuses: [planRefusals.unitClosed, unitRefusals.nameTaken, unitRefusals.parentClosed, unitRefusals.aliasTaken],
  }),
  settleLeads: change({
    id: 'settleLeads',
    path: '/api/plan-versions/:planVersionId/leads',
    action: 'plan.settle-leads',
    summary: { zh: '批量确定牵头单位', en: 'Settle who leads measures that name no lead' },
    params: onVersion,
    body: z.strictObject({ measureIds: z.array(MeasureId).min(1).max(2000), choice: LeadChoice, version }),
    refuses: [planRefusals.noResponsible],
  }),
  setMeasureTerms: change({
    id: 'setMeasureTerms',
    path: '/api/plan-versions/:planVersionId/terms',
    action: 'plan.set-terms',
    summary: { zh: '批量设定时限', en: 'Give many measures the same deadline, read as it is written' },
    params: onVersion,
    body: z.strictObject({ measureIds: z.array(MeasureId).min(1).max(2000), deadlineText: Line.nullable(), version }),
  }),
  settleDoubt: change({
    id: 'settleDoubt',
    path: '/api/plan-versions/:planVersionId/measures/:measureId/doubts/:doubtId',
    action: 'plan.settle-doubt',
    summary: { zh: '核对存疑事项', en: 'Tick off a doubt, or take that back' },
    params: z.strictObject({ ...onMeasure.shape, doubtId: z.coerce.number().int().min(0).max(100_000) }),
    body: z.strictObject({ settled: z.boolean(), version }),
  }),
  editMeasure: change({
    id: 'editMeasure',
    path: '/api/plan-versions/:planVersionId/measures/:measureId',
    action: 'plan.edit-measure',
    summary: { zh: '修改措施', en: 'Edit a measure' },
    params: onMeasure,
    body: z.strictObject({ edit: MeasureEdit, version }),
  }),
  addMeasure: change({
    id: 'addMeasure',
    path: '/api/plan-versions/:planVersionId/measures',
    action: 'plan.add-measure',
    summary: { zh: '补充措施', en: 'Add a measure' },
    params: onVersion,
    body: z.strictObject({ measure: NewMeasure, after: MeasureId.nullable(), version }),
    refuses: [planRefusals.badSpan],
  }),
  dropMeasure: change({
    id: 'dropMeasure',
    path: '/api/plan-versions/:planVersionId/measures/:measureId/drop',
    action: 'plan.drop-measure',
    summary: { zh: '删除措施', en: 'Drop a measure' },
    params: onMeasure,
    body: z.strictObject({ version }),
  }),
  splitMeasure: change({
    id: 'splitMeasure',
    path: '/api/plan-versions/:planVersionId/measures/:measureId/split',
    action: 'plan.split-measure',
    summary: { zh: '拆分措施', en: 'Split a measure in two' },
    params: onMeasure,
    /** Offset in the measure's text at which the second part begins. */
    body: z.strictObject({ at: z.number().int().positive().max(10_000_000), version }),
    refuses: [planRefusals.badSplit],
  }),
  mergeMeasures: change({
    id: 'mergeMeasures',
    path: '/api/plan-versions/:planVersionId/merge-measures',
    action: 'plan.merge-measures',
    summary: { zh: '合并措施', en: 'Merge measures that follow each other' },
    params: onVersion,
    body: z.strictObject({ measureIds: z.array(MeasureId).min(2).max(50), version }),
    refuses: [planRefusals.notAdjacent],
  }),
  relateMeasure: change({
    id: 'relateMeasure',
    path: '/api/plan-versions/:planVersionId/measures/:measureId/lineage',
    action: 'plan.relate-measure',
    summary: { zh: '指定与上一版本的对应措施', en: 'Say which measure of the version before this one continues' },
    params: onMeasure,
    body: z.strictObject({ lineageId: MeasureId.nullable(), version }),
    refuses: [planRefusals.lineageUnknown],
  }),
  amendPlan: change({
    id: 'amendPlan',
    path: '/api/plan-versions/:planVersionId/heading',
    action: 'plan.amend',
    summary: { zh: '修改方案标题、文号和印发日期', en: 'Amend title, document number and day of issue' },
    params: onVersion,
    body: z.strictObject({ title: Line, documentNumber: Line.nullable(), issuedOn: Day.nullable(), version }),
  }),
  undoPlanEdit: change({
    id: 'undoPlanEdit',
    path: '/api/plan-versions/:planVersionId/undo',
    action: 'plan.undo',
    summary: { zh: '撤销上一步', en: 'Undo the last change' },
    params: onVersion,
    body: z.strictObject({ version }),
    refuses: [planRefusals.nothingToUndo],
  }),
} as const;
