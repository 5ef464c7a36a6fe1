import type { FigureChange } from '@lianfang/contract/scorecards/figures';
import { type Change, changeBetween } from '@lianfang/engine/scorecard/change-between';
import { decimalText } from '@lianfang/engine/scorecard/decimal';
import type { Indicators } from '@lianfang/engine/scorecard/indicator';
import type { ScoreAudience } from '@lianfang/contract/scorecards/sheets';
import { byCode } from '@lianfang/engine/scorecard/indicator';
import { monthSpan } from '../../../kernel/clock/month.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import type { PlainFigure } from '../scores/score-texts.ts';
import { indicatorOf } from '../scores/written-scores.ts';
import { frozenDetail, readFrozen } from '../snapshots/frozen-scores.ts';
import { latestSnapshot } from '../snapshots/snapshot-views.ts';
import { unitIndicators } from './unit-indicators.ts';

const shownDecimals = 4;

const written = (change: Change): FigureChange => {
  const difference = change.difference === null ? null : decimalText(change.difference, shownDecimals);
  if (!change.comparable) return { comparable: false, why: { ...change.why }, difference };
  const { direction, relative } = change;
  return {
    comparable: true,
    direction,
    difference: difference ?? '0',
    relative: decimalText(relative, shownDecimals),
  };
};

/** How a figure moved since an earlier month. */
export const changeSince = (earlier: Indicators, figure: PlainFigure): FigureChange =>
  written(changeBetween(earlier.get(figure.code) ?? null, indicatorOf(figure)));

/** A unit's figures of an earlier month: as frozen where that month is frozen, otherwise as they stand now. */
export const earlierFigures = async (
  tx: Reader,
  audience: ScoreAudience,
  unitId: string,
  month: string,
  now: Temporal.Instant,
): Promise<Indicators> => {
  const snapshot = await latestSnapshot(tx, audience, month);
  const summary = snapshot && (await readFrozen(tx, snapshot)).summaries.find((one) => one.unitId === unitId);
  if (snapshot && summary) return byCode((await frozenDetail(tx, snapshot.id, summary)).figures.map(indicatorOf));
  return (await unitIndicators(tx, monthSpan(month, now), [unitId], now)).get(unitId) ?? new Map();
};
