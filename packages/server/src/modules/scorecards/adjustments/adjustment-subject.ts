import type { Reader } from '../../../kernel/database/connect.ts';
import type { Subject } from '../../../kernel/http/call.ts';
import { type AdjustmentFound, findAdjustment } from './adjustment-views.ts';

/** An adjustment as the subject of a call; its author is who proposed it. */
export interface AdjustmentSubject extends Subject {
  readonly adjustment: AdjustmentFound;
}

export const subjectOf = (adjustment: AdjustmentFound): AdjustmentSubject => ({
  kind: 'score-adjustment',
  id: adjustment.id,
  unitId: adjustment.unit_id,
  facts: { unitPath: adjustment.home_path, authorId: adjustment.proposed_by },
  adjustment,
});

/** The adjustment that an id names, or null. */
export const adjustmentSubject = async (tx: Reader, adjustmentId: string): Promise<AdjustmentSubject | null> => {
  const found = await findAdjustment(tx, adjustmentId);
  return found ? subjectOf(found) : null;
};
