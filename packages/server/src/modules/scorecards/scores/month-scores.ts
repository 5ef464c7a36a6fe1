import type { ScoreAudience } from '@lianfang/contract/scorecards/sheets';
import { monthSpan } from '../../../kernel/clock/month.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { readFrozen } from '../snapshots/frozen-scores.ts';
import { latestSnapshot } from '../snapshots/snapshot-views.ts';
import { scoreMonth } from './score-month.ts';
import { summaryOf } from './written-scores.ts';

/** A unit's place in a month with its figures by code, as they stand now: numerators, for the counts. */
export interface MonthScore {
  readonly unitId: string;
  readonly unitName: string;
  readonly rank: number | null;
  readonly total: string | null;
  readonly figures: ReadonlyMap<string, bigint>;
}

/** The scores of an audience in the order of the ranking. Ranks and totals are those of the frozen scorecard where there is one. */
export interface MonthScores {
  readonly standing: 'live' | 'frozen';
  readonly scores: readonly MonthScore[];
}

/** What a bulletin says of a month. */
export const monthScores = async (
  tx: Reader,
  audience: ScoreAudience,
  month: string,
  now: Temporal.Instant,
): Promise<MonthScores> => {
  const scored = await scoreMonth(tx, audience, monthSpan(month, now), now);
  const live = scored.units.map((unit) => {
    const { unitId, unitName, rank, total } = summaryOf(unit, scored.sheet);
    const figures = new Map([...unit.indicators.values()].map((one) => [one.code, BigInt(one.numerator)]));
    return { unitId, unitName, rank, total, figures };
  });
  const snapshot = await latestSnapshot(tx, audience, month);
  const frozen = snapshot && (await readFrozen(tx, snapshot));
  if (!frozen?.intact) return { standing: 'live', scores: live };
  const figures = new Map(live.map((one) => [one.unitId, one.figures]));
  const scores = frozen.summaries.map(({ unitId, unitName, rank, total }) => {
    return { unitId, unitName, rank, total, figures: figures.get(unitId) ?? new Map<string, bigint>() };
  });
  return { standing: 'frozen', scores };
};
