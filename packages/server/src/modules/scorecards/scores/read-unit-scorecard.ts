import { scorecardEndpoints } from '@lianfang/contract/scorecards/endpoints';
import { explainedAbility } from '../../../kernel/access/why-not.ts';
import { monthAfter, monthOf } from '../../../kernel/clock/month.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { handle } from '../../../kernel/http/handle.ts';
import { changeSince, earlierFigures } from '../figures/figure-changes.ts';
import { findCounty, unitFacts } from '../../units/index.ts';
import { whereIntact } from '../snapshots/frozen-scores.ts';
import type { ScoreDetail } from './score-texts.ts';
import { placeOf, rankingBefore } from './scorecard-reply.ts';
import { type ShownScorecard, shownScorecard } from './shown-scorecard.ts';
import { scoredUnitSubject } from './unit-subject.ts';

const figuresWithChange = async (
  tx: Reader,
  { head }: ShownScorecard,
  unitId: string,
  detail: ScoreDetail,
  now: Temporal.Instant,
) => {
  const monthBefore = await earlierFigures(tx, head.audience, unitId, monthAfter(head.month, -1), now);
  const yearBefore = await earlierFigures(tx, head.audience, unitId, monthAfter(head.month, -12), now);
  return detail.figures.map((figure) => ({
    ...figure,
    onMonthBefore: changeSince(monthBefore, figure),
    onYearBefore: changeSince(yearBefore, figure),
  }));
};

/** The score of one unit: every item with its formula, the figures behind it, and how they moved. */
export const readUnitScorecard = handle(
  scorecardEndpoints.readUnitScorecard,
  ({ params, tx }) => scoredUnitSubject(tx, params.unitId),
  async ({ params, query, actor, tx, now, refuse }) => {
    if (params.month > monthOf(now)) refuse('score-month-ahead');
    const shown = await shownScorecard(tx, params.audience, params.month, query.show, now);
    const summary = shown.summaries.find(({ unitId }) => unitId === params.unitId);
    const damaged = () => refuse('score-snapshot-damaged');
    const detail = await whereIntact(() => shown.detail(params.unitId), damaged);
    if (!summary || !detail) return refuse('unit-not-scored');
    return {
      ...placeOf(summary, await rankingBefore(tx, shown)),
      audience: shown.head.audience,
      month: shown.head.month,
      standing: shown.standing,
      asOf: shown.head.asOf,
      ranked: shown.summaries.filter(({ rank }) => rank !== null).length,
      assessedWeight: detail.assessedWeight,
      items: detail.items,
      figures: await whereIntact(() => figuresWithChange(tx, shown, params.unitId, detail, now), damaged),
      abilities: {
        proposeScoreAdjustment: explainedAbility(actor, 'score-adjustment.propose', unitFacts(await findCounty(tx))),
      },
    };
  },
);
