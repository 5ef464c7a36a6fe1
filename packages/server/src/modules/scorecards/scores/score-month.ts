import type { ScoreAudience } from '@lianfang/contract/scorecards/sheets';
import type { Indicators } from '@lianfang/engine/scorecard/indicator';
import { rank } from '@lianfang/engine/scorecard/rank';
import { scoreUnit, type UnitScore } from '@lianfang/engine/scorecard/score-unit';
import type { Adjustment } from '@lianfang/engine/scorecard/sheet';
import { firstDay, type MonthSpan } from '../../../kernel/clock/month.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { approvedAdjustments } from '../adjustments/approved-adjustments.ts';
import { unitIndicators } from '../figures/unit-indicators.ts';
import { readySheet } from '../sheets/sheet-text.ts';
import { sheetInForce, type StoredSheet } from '../sheets/sheet-views.ts';
import { type ScoredUnit, scoredUnits } from './scored-units.ts';

/** A unit's place and score with the figures it was computed from. */
export interface RankedUnit {
  readonly unit: ScoredUnit;
  readonly rank: number | null;
  readonly sharedBy: number;
  readonly score: UnitScore;
  readonly indicators: Indicators;
}

export interface ScoredMonth {
  readonly audience: ScoreAudience;
  readonly span: MonthSpan;
  readonly asOf: Temporal.Instant;
  readonly sheet: StoredSheet;
  /** In the order of the ranking. */
  readonly units: readonly RankedUnit[];
}

/** What a scorecard is computed from. */
export interface ScoreInput {
  readonly sheet: StoredSheet;
  readonly units: readonly ScoredUnit[];
  readonly indicators: ReadonlyMap<string, Indicators>;
  readonly adjustments: ReadonlyMap<string, readonly Adjustment[]>;
}

/** Scores and ranks the units; pure. */
export const rankUnits = ({ sheet, units, indicators, adjustments }: ScoreInput): RankedUnit[] => {
  const ready = readySheet(sheet.audience, sheet.text);
  const entries = units.map((unit) => {
    const figures: Indicators = indicators.get(unit.id) ?? new Map();
    const score = scoreUnit(ready, figures, adjustments.get(unit.id) ?? []);
    return { unit: unit.id, order: unit.order, total: score.total, scored: { unit, score, indicators: figures } };
  });
  return rank(entries).map(({ scored, rank: place, sharedBy }) => ({ ...scored, rank: place, sharedBy }));
};

/** The scorecard of a month as its records stand at `now`. */
export const scoreMonth = async (
  tx: Reader,
  audience: ScoreAudience,
  span: MonthSpan,
  now: Temporal.Instant,
): Promise<ScoredMonth> => {
  const sheet = await sheetInForce(tx, audience, firstDay(span.month));
  const units = await scoredUnits(tx, audience, span);
  const indicators = await unitIndicators(
    tx,
    span,
    units.map(({ id }) => id),
    now,
  );
  const adjustments = await approvedAdjustments(tx, audience, span.month);
  return { audience, span, asOf: now, sheet, units: rankUnits({ sheet, units, indicators, adjustments }) };
};
