import type { ScoreAdjustmentState, ScoreAdjustmentText } from '@lianfang/contract/scorecards/adjustments';
import type { ScoreAudience } from '@lianfang/contract/scorecards/sheets';
import { firstDay } from '../../../kernel/clock/month.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';

/** Proposes points for a unit. */
export const insertAdjustment = async (
  tx: Transaction,
  adjustment: ScoreAdjustmentText & { readonly id: string; readonly audience: ScoreAudience },
  proposedBy: string | null,
  now: Temporal.Instant,
): Promise<void> => {
  await tx
    .insertInto('score_adjustment')
    .values({
      id: adjustment.id,
      unit_id: adjustment.unitId,
      audience: adjustment.audience,
      month: firstDay(adjustment.month),
      item: adjustment.item,
      points: String(adjustment.points),
      reason: adjustment.reason,
      proposed_by: proposedBy,
      proposed_at: now.toString(),
    })
    .execute();
};

export interface AdjustmentDecision {
  readonly state: ScoreAdjustmentState;
  readonly reason: string | null;
  readonly by: string | null;
}

/** Decides an adjustment; false where somebody was faster. */
export const decideAdjustment = async (
  tx: Transaction,
  seen: { readonly id: string; readonly version: number },
  { state, reason, by }: AdjustmentDecision,
  now: Temporal.Instant,
): Promise<boolean> => {
  const result = await tx
    .updateTable('score_adjustment')
    .set({ state, decided_by: by, decided_at: now.toString(), decision_reason: reason, version: seen.version + 1 })
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
};
