import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { fileRefusals } from '../files/refusals.ts';
import { PlanId, PlanVersionId } from '../ids.ts';
import { kernelRefusals } from '../refusal.ts';
import { Day, Line, pageOf, PageQuery, Version } from '../values.ts';
import { PlanComparison } from './comparison.ts';
import { PlanLedger, PlanSection } from './ledger.ts';
import { planLimits, PlanRecord, PlanRow } from './plans.ts';
import { planRefusals, planSourceRefusals } from './refusals.ts';
import { planReviewEndpoints } from './review-endpoints.ts';
import { PlanEdit, UnsettledName } from './review.ts';

const onPlan = z.strictObject({ planId: PlanId });
const onVersion = z.strictObject({ planVersionId: PlanVersionId });
const version = Version;

/** Beside the one file; pasted text is sent as a file of type text/plain. */
const PlanHeading = z.strictObject({ title: Line.nullable().default(null), issuedOn: Day.nullable().default(null) });

const readings = {
  listPlans: endpoint({
    id: 'listPlans',
    method: 'GET',
    path: '/api/plans',
    action: 'plan.read',
    summary: { zh: '方案列表', en: 'Plans' },
    query: z.strictObject({
      ...PageQuery,
      search: Line.optional(),
      /** `waiting`: a version waits for confirmation. */
      show: z.enum(['open', 'waiting', 'archived', 'all']).default('open'),
    }),
    reply: pageOf(PlanRow),
  }),
  readPlan: endpoint({
    id: 'readPlan',
    method: 'GET',
    path: '/api/plans/:planId',
    action: 'plan.read',
    summary: { zh: '方案及其版本', en: 'A plan and its versions' },
    params: onPlan,
    reply: PlanRecord,
  }),
  readPlanVersion: endpoint({
    id: 'readPlanVersion',
    method: 'GET',
    path: '/api/plan-versions/:planVersionId',
    action: 'plan.read',
    summary: { zh: '方案台账', en: 'The ledger of a version of a plan' },
    params: onVersion,
    reply: PlanLedger,
  }),
  readPlanText: endpoint({
    id: 'readPlanText',
    method: 'GET',
    path: '/api/plan-versions/:planVersionId/text',
    action: 'plan.read',
    summary: { zh: '方案正文', en: 'The text that a version was read from' },
    params: onVersion,
    reply: z.strictObject({ text: z.string(), sections: z.array(PlanSection) }),
  }),
  listUnsettledNames: endpoint({
    id: 'listUnsettledNames',
    method: 'GET',
    path: '/api/plan-versions/:planVersionId/unsettled-names',
    action: 'plan.review',
    summary: { zh: '待落实的单位名称', en: 'Unit names nobody has settled, with the closest units' },
    params: onVersion,
    reply: z.strictObject({ rows: z.array(UnsettledName) }),
  }),
  listPlanEdits: endpoint({
    id: 'listPlanEdits',
    method: 'GET',
    path: '/api/plan-versions/:planVersionId/edits',
    action: 'plan.review',
    summary: { zh: '审阅记录', en: 'What was changed in a draft, newest first' },
    params: onVersion,
    query: z.strictObject(PageQuery),
    reply: pageOf(PlanEdit),
  }),
  diffPlanVersions: endpoint({
    id: 'diffPlanVersions',
    method: 'GET',
    path: '/api/plan-versions/:planVersionId/compared-with/:earlierId',
    action: 'plan.read',
    summary: { zh: '比较两个版本', en: 'Two versions of a plan compared' },
    params: z.strictObject({ planVersionId: PlanVersionId, earlierId: PlanVersionId }),
    reply: PlanComparison,
    refuses: [planRefusals.otherPlan],
  }),
} as const;

const sourceRefusals = [
  ...Object.values(planSourceRefusals),
  fileRefusals.unsafe,
  fileRefusals.infected,
  fileRefusals.scanUnavailable,
];

const commands = {
  importPlan: endpoint({
    id: 'importPlan',
    method: 'POST',
    path: '/api/plans',
    action: 'plan.import',
    summary: { zh: '导入方案', en: 'Import a plan' },
    upload: true,
    bodyLimit: planLimits.fileBytes,
    body: PlanHeading,
    reply: PlanLedger,
    refuses: sourceRefusals,
  }),
  importPlanVersion: endpoint({
    id: 'importPlanVersion',
    method: 'POST',
    path: '/api/plans/:planId/versions',
    action: 'plan.import',
    summary: { zh: '导入方案的新版本', en: 'Import a new version of a plan' },
    params: onPlan,
    upload: true,
    bodyLimit: planLimits.fileBytes,
    body: PlanHeading,
    reply: PlanLedger,
    refuses: [...sourceRefusals, planRefusals.draftOpen, planRefusals.archived],
  }),
  submitPlan: endpoint({
    id: 'submitPlan',
    method: 'POST',
    path: '/api/plan-versions/:planVersionId/submit',
    action: 'plan.submit',
    summary: { zh: '提交方案确认', en: 'Submit a reviewed plan for confirmation' },
    params: onVersion,
    body: z.strictObject({ version }),
    reply: PlanLedger,
    refuses: [
      kernelRefusals.changedMeanwhile,
      planRefusals.wrongState,
      planRefusals.noMeasures,
      planRefusals.unresolved,
      planRefusals.withoutLead,
      planRefusals.unitClosed,
    ],
  }),
  returnPlan: endpoint({
    id: 'returnPlan',
    method: 'POST',
    path: '/api/plan-versions/:planVersionId/return',
    action: 'plan.return',
    summary: { zh: '退回方案修改', en: 'Return a plan to its reviewer' },
    params: onVersion,
    body: z.strictObject({ reason: Line, version }),
    reply: PlanLedger,
    refuses: [kernelRefusals.changedMeanwhile, planRefusals.wrongState],
  }),
  confirmPlan: endpoint({
    id: 'confirmPlan',
    method: 'POST',
    path: '/api/plan-versions/:planVersionId/confirm',
    action: 'plan.confirm',
    summary: { zh: '确认方案', en: 'Confirm a plan that another person has reviewed' },
    params: onVersion,
    body: z.strictObject({ version }),
    reply: PlanLedger,
    refuses: [
      kernelRefusals.changedMeanwhile,
      planRefusals.wrongState,
      planRefusals.archived,
      planRefusals.noMeasures,
      planRefusals.unresolved,
      planRefusals.withoutLead,
      planRefusals.unitClosed,
    ],
  }),
  withdrawPlan: endpoint({
    id: 'withdrawPlan',
    method: 'POST',
    path: '/api/plan-versions/:planVersionId/withdraw',
    action: 'plan.withdraw',
    summary: { zh: '撤回未确认的方案', en: 'Withdraw an unconfirmed version' },
    params: onVersion,
    body: z.strictObject({ reason: Line, version }),
    reply: PlanLedger,
    refuses: [kernelRefusals.changedMeanwhile, planRefusals.wrongState],
  }),
  archivePlan: endpoint({
    id: 'archivePlan',
    method: 'POST',
    path: '/api/plans/:planId/archive',
    action: 'plan.archive',
    summary: { zh: '归档方案', en: 'Archive a plan' },
    params: onPlan,
    reply: PlanRecord,
    refuses: [planRefusals.archived, planRefusals.draftOpen],
  }),
  restorePlan: endpoint({
    id: 'restorePlan',
    method: 'POST',
    path: '/api/plans/:planId/restore',
    action: 'plan.archive',
    summary: { zh: '恢复归档的方案', en: 'Take a plan back out of the archive' },
    params: onPlan,
    reply: PlanRecord,
    refuses: [planRefusals.wrongState],
  }),
} as const;

/** What clients may ask of plans: bring one in, review its ledger, confirm it. */
export const planEndpoints = { ...readings, ...commands, ...planReviewEndpoints } as const;
