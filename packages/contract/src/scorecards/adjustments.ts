import { z } from 'zod';
import { UnitId } from '../ids.ts';
import { lifecycle } from '../lifecycle.ts';
import { Evidence } from '../reports/reports.ts';
import { Abilities, Line, Moment, Name, Version } from '../values.ts';
import { Month } from './months.ts';
import { ScoreAudience, ScoreItemCode, ScoreItemKind } from './sheets.ts';

export const ScoreAdjustmentId = z.uuid().brand('ScoreAdjustmentId');
export type ScoreAdjustmentId = z.infer<typeof ScoreAdjustmentId>;

/** States of points decided by people. Whoever proposes them does not approve them. */
export const scoreAdjustmentLifecycle = lifecycle({
  initial: 'proposed',
  states: {
    proposed: { zh: '待批准', en: 'Proposed' },
    approved: { zh: '已批准', en: 'Approved' },
    rejected: { zh: '未批准', en: 'Not approved' },
    withdrawn: { zh: '已撤回', en: 'Withdrawn' },
    revoked: { zh: '已撤销', en: 'Revoked' },
  },
  moves: {
    approveScoreAdjustment: { from: ['proposed'], to: 'approved', words: { zh: '批准', en: 'Approve' } },
    rejectScoreAdjustment: { from: ['proposed'], to: 'rejected', words: { zh: '不予批准', en: 'Reject' } },
    withdrawScoreAdjustment: { from: ['proposed'], to: 'withdrawn', words: { zh: '撤回', en: 'Withdraw' } },
    revokeScoreAdjustment: { from: ['approved'], to: 'revoked', words: { zh: '撤销', en: 'Revoke' } },
  },
});
export const ScoreAdjustmentState = z.enum(['proposed', 'approved', 'rejected', 'withdrawn', 'revoked']);
export type ScoreAdjustmentState = z.infer<typeof ScoreAdjustmentState>;

/** Points for a bonus or deduction item of a unit's month: a positive amount with at most two decimals. */
export const ScoreAdjustmentText = z.strictObject({
  unitId: UnitId,
  month: Month,
  item: ScoreItemCode,
  points: z.number().min(0.01).max(100).multipleOf(0.01),
  reason: Line,
});
export type ScoreAdjustmentText = z.infer<typeof ScoreAdjustmentText>;

export const ScoreAdjustmentRow = z.strictObject({
  id: ScoreAdjustmentId,
  ...ScoreAdjustmentText.shape,
  unitName: Name,
  audience: ScoreAudience,
  itemName: z.strictObject({ zh: Line, en: Line }),
  itemKind: ScoreItemKind,
  state: ScoreAdjustmentState,
  evidence: z.array(Evidence),
  proposedAt: Moment,
  proposedByName: Name.nullable(),
  decidedAt: Moment.nullable(),
  decidedByName: Name.nullable(),
  /** Why it was not approved, taken back or revoked. */
  decisionReason: Line.nullable(),
  version: Version,
  abilities: Abilities,
});
export type ScoreAdjustmentRow = z.infer<typeof ScoreAdjustmentRow>;
