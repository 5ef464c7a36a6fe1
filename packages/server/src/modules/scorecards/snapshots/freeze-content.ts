import type { ScoreAudience } from '@lianfang/contract/scorecards/sheets';
import { firstDay, monthSpan } from '../../../kernel/clock/month.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { approvedAdjustments } from '../adjustments/approved-adjustments.ts';
import { countsOf } from '../figures/records-behind.ts';
import { indicatorsFrom } from '../figures/unit-indicators.ts';
import { unitRecords } from '../figures/unit-records.ts';
import { rankUnits, type ScoredMonth } from '../scores/score-month.ts';
import { scoredUnits } from '../scores/scored-units.ts';
import { detailOf, headOf, summaryOf } from '../scores/written-scores.ts';
import { sheetInForce } from '../sheets/sheet-views.ts';
import { type FrozenSummary, sha256 } from './frozen-texts.ts';

/** A row as it is stored. */
export interface RowText {
  readonly unitId: string;
  readonly summary: string;
  readonly detail: string;
  readonly records: string;
}

export interface SnapshotContent {
  readonly head: ReturnType<typeof headOf>;
  readonly rows: readonly RowText[];
}

/**
 * A finished month as it stands now. Its figures are added up from the very records that are kept with it, so that a
 * frozen figure and its records can never differ.
 */
export const snapshotContent = async (
  tx: Reader,
  audience: ScoreAudience,
  month: string,
  now: Temporal.Instant,
): Promise<SnapshotContent> => {
  const span = monthSpan(month, now);
  const sheet = await sheetInForce(tx, audience, firstDay(month));
  const units = await scoredUnits(tx, audience, span);
  const records = await unitRecords(
    tx,
    span,
    units.map(({ id }) => id),
  );
  const counted = new Map([...records].map(([unitId, found]) => [unitId, countsOf(found)]));
  const indicators = indicatorsFrom(counted, span, now);
  const adjustments = await approvedAdjustments(tx, audience, month);
  const scored: ScoredMonth = {
    audience,
    span,
    asOf: now,
    sheet,
    units: rankUnits({ sheet, units, indicators, adjustments }),
  };
  const rows = scored.units.map((ranked) => {
    const detail = JSON.stringify(detailOf(ranked, sheet));
    const kept = JSON.stringify(records.get(ranked.unit.id));
    const summary: FrozenSummary = {
      ...summaryOf(ranked, sheet),
      detailSha256: sha256(detail),
      recordsSha256: sha256(kept),
    };
    return { unitId: ranked.unit.id, summary: JSON.stringify(summary), detail, records: kept };
  });
  return { head: headOf(scored), rows };
};
