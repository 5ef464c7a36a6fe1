import { scorecardEndpoints } from '@lianfang/contract/scorecards/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { adjustmentSubject } from './adjustment-subject.ts';
import { moveAdjustment } from './move-adjustment.ts';

/** Takes a proposal back before it is decided. */
export const withdrawScoreAdjustment = handle(
  scorecardEndpoints.withdrawScoreAdjustment,
  ({ params, tx }) => adjustmentSubject(tx, params.adjustmentId),
  async (call) => moveAdjustment(call, { move: 'withdrawScoreAdjustment', ...call.body }),
);
