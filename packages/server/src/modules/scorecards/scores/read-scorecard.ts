import { scorecardEndpoints } from '@lianfang/contract/scorecards/endpoints';
import { monthOf } from '../../../kernel/clock/month.ts';
import { handleAll } from '../../../kernel/http/handle.ts';
import { scorecardReply } from './scorecard-reply.ts';
import { shownScorecard } from './shown-scorecard.ts';

/** The ranking of a month. Everybody sees places and totals; points by item only where one may open the unit. */
export const readScorecard = handleAll(
  scorecardEndpoints.readScorecard,
  async ({ params, query, actor, tx, now, refuse }) => {
    if (params.month > monthOf(now)) refuse('score-month-ahead');
    return scorecardReply(tx, await shownScorecard(tx, params.audience, params.month, query.show, now), actor);
  },
);
