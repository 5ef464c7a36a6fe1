import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { InspectionId, ProblemId, UnitId } from '../ids.ts';
import { kernelRefusals } from '../refusal.ts';
import { Day, Line, pageOf, PageQuery, Prose, Version } from '../values.ts';
import {
  Finding,
  InspectionRecord,
  InspectionRow,
  InspectionState,
  InspectionText,
  ProblemRecord,
  ProblemRow,
  ProblemSourceKind,
  ProblemState,
  ProblemText,
} from './problems.ts';
import { supervisionRefusals } from './refusals.ts';

const ofProblem = z.strictObject({ problemId: ProblemId });
const ofInspection = z.strictObject({ inspectionId: InspectionId });
const seen = { version: Version };
const reasoned = z.strictObject({ reason: Line, ...seen });
const { changedMeanwhile } = kernelRefusals;
const { notFromHere, unitClosed, pastDay, inspectorUnknown, notVisited } = supervisionRefusals;

const problems = {
  listProblems: endpoint({
    id: 'listProblems',
    method: 'GET',
    path: '/api/problems',
    action: 'problem.read',
    summary: { zh: '问题清单', en: 'Problems, newest first' },
    query: z.strictObject({
      ...PageQuery,
      state: ProblemState.optional(),
      overdue: z.stringbool().optional(),
      unitId: UnitId.optional(),
      source: ProblemSourceKind.optional(),
      inspectionId: InspectionId.optional(),
      search: Line.optional(),
    }),
    reply: pageOf(ProblemRow),
  }),
  readProblem: endpoint({
    id: 'readProblem',
    method: 'GET',
    path: '/api/problems/:problemId',
    action: 'problem.read',
    summary: { zh: '问题详情', en: 'A problem' },
    params: ofProblem,
    reply: ProblemRecord,
  }),
  raiseProblem: endpoint({
    id: 'raiseProblem',
    method: 'POST',
    path: '/api/problems',
    action: 'problem.raise',
    summary: { zh: '列入问题清单', en: 'Put a problem on the list' },
    body: ProblemText,
    reply: ProblemRecord,
    refuses: [unitClosed, pastDay, notVisited],
  }),
  amendProblem: endpoint({
    id: 'amendProblem',
    method: 'PUT',
    path: '/api/problems/:problemId',
    action: 'problem.amend',
    summary: { zh: '调整问题', en: 'Change the text or the deadline of a problem, with the reason' },
    params: ofProblem,
    body: z.strictObject({
      ...ProblemText.pick({ title: true, text: true, demands: true, dueOn: true }).shape,
      reason: Line,
      ...seen,
    }),
    reply: ProblemRecord,
    refuses: [changedMeanwhile, notFromHere, pastDay],
  }),
  rectifyProblem: endpoint({
    id: 'rectifyProblem',
    method: 'POST',
    path: '/api/problems/:problemId/rectification',
    action: 'problem.rectify',
    summary: { zh: '报告问题整改', en: 'Report what was put right' },
    params: ofProblem,
    body: z.strictObject({ text: Prose.min(1), ...seen }),
    reply: ProblemRecord,
    refuses: [changedMeanwhile, notFromHere],
  }),
  returnProblem: endpoint({
    id: 'returnProblem',
    method: 'POST',
    path: '/api/problems/:problemId/return',
    action: 'problem.return',
    summary: { zh: '退回整改', en: 'Return a rectification with the reason' },
    params: ofProblem,
    body: z.strictObject({ ...reasoned.shape, dueOn: Day }),
    reply: ProblemRecord,
    refuses: [changedMeanwhile, notFromHere, pastDay],
  }),
  verifyProblem: endpoint({
    id: 'verifyProblem',
    method: 'POST',
    path: '/api/problems/:problemId/verify',
    action: 'problem.verify',
    summary: { zh: '核验销号', en: 'Verify that a problem is put right and strike it off' },
    params: ofProblem,
    body: reasoned,
    reply: ProblemRecord,
    refuses: [changedMeanwhile, notFromHere],
  }),
  reopenProblem: endpoint({
    id: 'reopenProblem',
    method: 'POST',
    path: '/api/problems/:problemId/reopen',
    action: 'problem.reopen',
    summary: { zh: '重新列入问题清单', en: 'List a problem again' },
    params: ofProblem,
    body: z.strictObject({ ...reasoned.shape, dueOn: Day }),
    reply: ProblemRecord,
    refuses: [changedMeanwhile, notFromHere, pastDay],
  }),
  withdrawProblem: endpoint({
    id: 'withdrawProblem',
    method: 'POST',
    path: '/api/problems/:problemId/withdraw',
    action: 'problem.withdraw',
    summary: { zh: '撤销问题', en: 'Take a problem off the list that was none' },
    params: ofProblem,
    body: reasoned,
    reply: ProblemRecord,
    refuses: [changedMeanwhile, notFromHere],
  }),
} as const;

const inspections = {
  listInspections: endpoint({
    id: 'listInspections',
    method: 'GET',
    path: '/api/inspections',
    action: 'inspection.read',
    summary: { zh: '检查清单', en: 'Inspections, latest first' },
    query: z.strictObject({ ...PageQuery, state: InspectionState.optional(), unitId: UnitId.optional() }),
    reply: pageOf(InspectionRow),
  }),
  readInspection: endpoint({
    id: 'readInspection',
    method: 'GET',
    path: '/api/inspections/:inspectionId',
    action: 'inspection.read',
    summary: { zh: '检查详情', en: 'An inspection' },
    params: ofInspection,
    reply: InspectionRecord,
  }),
  planInspection: endpoint({
    id: 'planInspection',
    method: 'POST',
    path: '/api/inspections',
    action: 'inspection.plan',
    summary: { zh: '安排检查', en: 'Plan an inspection' },
    body: InspectionText,
    reply: InspectionRecord,
    refuses: [unitClosed, inspectorUnknown],
  }),
  amendInspection: endpoint({
    id: 'amendInspection',
    method: 'PUT',
    path: '/api/inspections/:inspectionId',
    action: 'inspection.amend',
    summary: { zh: '调整检查安排', en: 'Change what was planned' },
    params: ofInspection,
    body: z.strictObject({ ...InspectionText.shape, ...seen }),
    reply: InspectionRecord,
    refuses: [changedMeanwhile, notFromHere, unitClosed, inspectorUnknown],
  }),
  recordFindings: endpoint({
    id: 'recordFindings',
    method: 'POST',
    path: '/api/inspections/:inspectionId/findings',
    action: 'inspection.record-findings',
    summary: { zh: '登记检查情况', en: 'Record what was found at each unit' },
    params: ofInspection,
    body: z.strictObject({ findings: z.array(Finding).min(1).max(100), ...seen }),
    reply: InspectionRecord,
    refuses: [changedMeanwhile, notFromHere, notVisited],
  }),
  cancelInspection: endpoint({
    id: 'cancelInspection',
    method: 'POST',
    path: '/api/inspections/:inspectionId/cancel',
    action: 'inspection.cancel',
    summary: { zh: '取消检查', en: 'Cancel an inspection' },
    params: ofInspection,
    body: reasoned,
    reply: InspectionRecord,
    refuses: [changedMeanwhile, notFromHere],
  }),
} as const;

/** Two of the three lists: inspections and problems. The third is the list of tasks. */
export const problemEndpoints = { ...problems, ...inspections } as const;
