import { scorecardEndpoints } from '@lianfang/contract/scorecards/endpoints';
import { handleAll } from '../../../kernel/http/handle.ts';
import { scorecardReply } from '../scores/scorecard-reply.ts';
import { shownFrozen } from '../scores/shown-scorecard.ts';
import { readFrozen } from './frozen-scores.ts';
import { findSnapshot } from './snapshot-views.ts';

/** A frozen scorecard, also one that was corrected since. */
export const readScoreSnapshot = handleAll(
  scorecardEndpoints.readScoreSnapshot,
  async ({ params, actor, tx, now, refuse }) => {
    const row = await findSnapshot(tx, params.snapshotId);
    if (!row) return refuse('not-found');
    return scorecardReply(tx, shownFrozen(tx, await readFrozen(tx, row), now), actor);
  },
);
