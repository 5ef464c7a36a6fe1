import { scorecardEndpoints } from '@lianfang/contract/scorecards/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { freshAdjustment } from './adjustment-rows.ts';
import { adjustmentSubject } from './adjustment-subject.ts';
import { removeScoreEvidence } from './score-evidence-store.ts';

/** Takes a file out of a proposal. */
export const dropScoreEvidence = handle(
  scorecardEndpoints.dropScoreEvidence,
  ({ params, tx }) => adjustmentSubject(tx, params.adjustmentId),
  async ({ params, subject, actor, tx, now, refuse, note }) => {
    if (subject.adjustment.state !== 'proposed') refuse('score-adjustment-state');
    if (!(await removeScoreEvidence(tx, params, now))) refuse('not-found');
    note({ evidenceId: params.evidenceId });
    return freshAdjustment(tx, subject.adjustment.id, actor);
  },
);
