import { scorecardEndpoints } from '@lianfang/contract/scorecards/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { adjustmentSubject } from './adjustment-subject.ts';
import { moveAdjustment } from './move-adjustment.ts';

/** Revokes approved points; a frozen scorecard keeps them until it is corrected. */
export const revokeScoreAdjustment = handle(
  scorecardEndpoints.revokeScoreAdjustment,
  ({ params, tx }) => adjustmentSubject(tx, params.adjustmentId),
  async (call) => moveAdjustment(call, { move: 'revokeScoreAdjustment', ...call.body }),
);
