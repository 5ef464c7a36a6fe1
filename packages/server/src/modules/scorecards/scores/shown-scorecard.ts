import type { ScoreSnapshotRow } from '@lianfang/contract/scorecards/scorecards';
import type { ScoreAudience } from '@lianfang/contract/scorecards/sheets';
import { type MonthSpan, monthSpan } from '../../../kernel/clock/month.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { frozenDetail, type FrozenScorecard, readFrozen } from '../snapshots/frozen-scores.ts';
import { latestSnapshot } from '../snapshots/snapshot-views.ts';
import { scoreMonth } from './score-month.ts';
import type { ScorecardHead, ScoreDetail, ScoreSummary } from './score-texts.ts';
import { detailOf, headOf, summaryOf } from './written-scores.ts';

/** A scorecard as it is shown, live or frozen: what both have in common. */
export interface ShownScorecard {
  readonly standing: 'live' | 'frozen';
  readonly span: MonthSpan;
  readonly head: ScorecardHead;
  readonly summaries: readonly ScoreSummary[];
  /** The frozen one shown, or else the latest of the month. */
  readonly snapshot: ScoreSnapshotRow | null;
  readonly intact: boolean | null;
  /** What a unit's score rests on; null for one that is not scored. */
  detail(unitId: string): Promise<ScoreDetail | null>;
}

/** A snapshot as it is shown. */
export const shownFrozen = (tx: Reader, frozen: FrozenScorecard, now: Temporal.Instant): ShownScorecard => {
  const { row, head, summaries, intact } = frozen;
  const of = (unitId: string) => summaries.find((summary) => summary.unitId === unitId) ?? null;
  return {
    standing: 'frozen',
    span: monthSpan(row.month, now),
    head: { audience: head.audience, month: head.month, asOf: head.asOf, sheet: head.sheet },
    summaries,
    snapshot: row,
    intact,
    detail: async (unitId) => {
      const summary = of(unitId);
      return summary && frozenDetail(tx, row.id, summary);
    },
  };
};

/** A month as its records stand now. */
export const shownLive = async (
  tx: Reader,
  audience: ScoreAudience,
  span: MonthSpan,
  now: Temporal.Instant,
  snapshot: ScoreSnapshotRow | null,
): Promise<ShownScorecard> => {
  const scored = await scoreMonth(tx, audience, span, now);
  const of = (unitId: string) => scored.units.find(({ unit }) => unit.id === unitId) ?? null;
  return {
    standing: 'live',
    span,
    head: headOf(scored),
    summaries: scored.units.map((unit) => summaryOf(unit, scored.sheet)),
    snapshot,
    intact: null,
    detail: async (unitId) => {
      const found = of(unitId);
      return found && detailOf(found, scored.sheet);
    },
  };
};

/** The scorecard of a month: the latest snapshot unless the live one is asked for or there is none. */
export const shownScorecard = async (
  tx: Reader,
  audience: ScoreAudience,
  month: string,
  show: 'frozen' | 'live',
  now: Temporal.Instant,
): Promise<ShownScorecard> => {
  const snapshot = await latestSnapshot(tx, audience, month);
  if (snapshot && show === 'frozen') return shownFrozen(tx, await readFrozen(tx, snapshot), now);
  return shownLive(tx, audience, monthSpan(month, now), now, snapshot);
};
