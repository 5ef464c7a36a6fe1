import { scorecardEndpoints } from '@lianfang/contract/scorecards/endpoints';
import { ScoreAudience } from '@lianfang/contract/scorecards/sheets';
import type { Reader } from '../../../kernel/database/connect.ts';
import { handle } from '../../../kernel/http/handle.ts';
import { sheetInForce } from '../sheets/sheet-views.ts';
import { adjustmentSubject } from './adjustment-subject.ts';
import type { AdjustmentFound } from './adjustment-views.ts';
import { moveAdjustment } from './move-adjustment.ts';
import { evidenceFor } from './score-evidence-store.ts';

const lacksEvidence = async (tx: Reader, { id, audience, month, item }: AdjustmentFound): Promise<boolean> => {
  const sheet = await sheetInForce(tx, ScoreAudience.parse(audience), month);
  const required = sheet.text.items.find(({ code }) => code === item)?.evidenceRequired ?? true;
  return required && !(await evidenceFor(tx, [id])).has(id);
};

/** Approves points that somebody else proposed; from then on they count. */
export const approveScoreAdjustment = handle(
  scorecardEndpoints.approveScoreAdjustment,
  ({ params, tx }) => adjustmentSubject(tx, params.adjustmentId),
  async (call) => {
    if (await lacksEvidence(call.tx, call.subject.adjustment)) call.refuse('score-evidence-missing');
    return moveAdjustment(call, { move: 'approveScoreAdjustment', ...call.body });
  },
);
