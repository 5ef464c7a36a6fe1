import { scorecardEndpoints } from '@lianfang/contract/scorecards/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { adjustmentSubject } from './adjustment-subject.ts';
import { moveAdjustment } from './move-adjustment.ts';

/** Does not approve proposed points, with the reason. */
export const rejectScoreAdjustment = handle(
  scorecardEndpoints.rejectScoreAdjustment,
  ({ params, tx }) => adjustmentSubject(tx, params.adjustmentId),
  async (call) => moveAdjustment(call, { move: 'rejectScoreAdjustment', ...call.body }),
);
