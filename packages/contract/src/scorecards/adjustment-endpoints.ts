import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { EvidenceId, UnitId } from '../ids.ts';
import { kernelRefusals } from '../refusal.ts';
import { evidenceFileBytes, EvidenceText } from '../reports/endpoints.ts';
import { Line, pageOf, PageQuery, Version } from '../values.ts';
import { ScoreAdjustmentId, ScoreAdjustmentRow, ScoreAdjustmentState, ScoreAdjustmentText } from './adjustments.ts';
import { Month } from './months.ts';
import { scorecardRefusals } from './refusals.ts';
import { ScoreAudience } from './sheets.ts';

const ofAdjustment = z.strictObject({ adjustmentId: ScoreAdjustmentId });
const ofEvidence = ofAdjustment.extend({ evidenceId: EvidenceId });
const seen = z.strictObject({ version: Version });
const reasoned = z.strictObject({ reason: Line, version: Version });
const { changedMeanwhile } = kernelRefusals;
const { adjustmentState, evidenceMissing, evidenceRefused, tooMuchEvidence } = scorecardRefusals;

const decision = <const Id extends string, const Action extends string, const Tail extends string>(
  id: Id,
  action: Action,
  tail: Tail,
  zh: string,
  en: string,
) =>
  ({
    id,
    method: 'POST',
    path: `/api/score-adjustments/:adjustmentId/${tail}`,
    action,
    summary: { zh, en },
    params: ofAdjustment,
    reply: ScoreAdjustmentRow,
  }) as const;

/** Bonus and deduction points with reason and evidence, proposed by one person and approved by another. */
export const scoreAdjustmentEndpoints = {
  listScoreAdjustments: endpoint({
    id: 'listScoreAdjustments',
    method: 'GET',
    path: '/api/score-adjustments',
    action: 'score-adjustment.read',
    summary: { zh: '加减分', en: 'Adjustments, newest first' },
    query: z.strictObject({
      ...PageQuery,
      month: Month.optional(),
      audience: ScoreAudience.optional(),
      unitId: UnitId.optional(),
      state: ScoreAdjustmentState.optional(),
    }),
    reply: pageOf(ScoreAdjustmentRow),
  }),
  proposeScoreAdjustment: endpoint({
    id: 'proposeScoreAdjustment',
    method: 'POST',
    path: '/api/score-adjustments',
    action: 'score-adjustment.propose',
    summary: { zh: '提出加减分', en: 'Propose points for a unit' },
    body: ScoreAdjustmentText,
    reply: ScoreAdjustmentRow,
    refuses: [
      scorecardRefusals.unitNotScored,
      scorecardRefusals.monthAhead,
      scorecardRefusals.itemUnknown,
      scorecardRefusals.aboveLimit,
    ],
  }),
  fetchScoreEvidence: endpoint({
    id: 'fetchScoreEvidence',
    method: 'GET',
    path: '/api/score-adjustments/:adjustmentId/evidence/:evidenceId',
    action: 'score-adjustment.read',
    summary: { zh: '查看加减分附件', en: 'A file of an adjustment, or its thumbnail' },
    params: ofEvidence,
    query: z.strictObject({ size: z.enum(['full', 'thumbnail']).default('full') }),
    replies: 'file',
  }),
  addScoreEvidence: endpoint({
    id: 'addScoreEvidence',
    method: 'POST',
    path: '/api/score-adjustments/:adjustmentId/evidence',
    action: 'score-adjustment.add-evidence',
    summary: { zh: '上传加减分附件', en: 'Add a file to a proposed adjustment' },
    params: ofAdjustment,
    body: EvidenceText,
    reply: ScoreAdjustmentRow,
    upload: true,
    bodyLimit: evidenceFileBytes,
    refuses: [adjustmentState, evidenceRefused, tooMuchEvidence],
  }),
  dropScoreEvidence: endpoint({
    id: 'dropScoreEvidence',
    method: 'DELETE',
    path: '/api/score-adjustments/:adjustmentId/evidence/:evidenceId',
    action: 'score-adjustment.drop-evidence',
    summary: { zh: '移除加减分附件', en: 'Take a file out of a proposed adjustment' },
    params: ofEvidence,
    reply: ScoreAdjustmentRow,
    refuses: [adjustmentState],
  }),
  approveScoreAdjustment: endpoint({
    ...decision('approveScoreAdjustment', 'score-adjustment.approve', 'approve', '批准加减分', 'Approve'),
    body: seen,
    refuses: [changedMeanwhile, adjustmentState, evidenceMissing],
  }),
  rejectScoreAdjustment: endpoint({
    ...decision('rejectScoreAdjustment', 'score-adjustment.reject', 'reject', '不予批准', 'Reject with the reason'),
    body: reasoned,
    refuses: [changedMeanwhile, adjustmentState],
  }),
  withdrawScoreAdjustment: endpoint({
    ...decision('withdrawScoreAdjustment', 'score-adjustment.withdraw', 'withdraw', '撤回', 'Withdraw a proposal'),
    body: reasoned,
    refuses: [changedMeanwhile, adjustmentState],
  }),
  revokeScoreAdjustment: endpoint({
    ...decision('revokeScoreAdjustment', 'score-adjustment.revoke', 'revoke', '撤销', 'Revoke approved points'),
    body: reasoned,
    refuses: [changedMeanwhile, adjustmentState],
  }),
} as const;
