import { ScoreAudience } from '@lianfang/contract/scorecards/sheets';
import { monthAfter, monthSpan } from '../../../kernel/clock/month.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { bonusReasons, type MonthScores, monthScores, monthTotals } from '../../scorecards/index.ts';
import { countPeriodsAhead, type PeriodMissed, periodsMissed } from '../../tasks/index.ts';

/** Figures of all units together, by code. */
export type Totals = ReadonlyMap<string, bigint>;

/** All that a bulletin of a month is composed from. */
export interface BulletinFigures {
  readonly month: string;
  readonly audiences: readonly (MonthScores & { readonly audience: ScoreAudience })[];
  /** Late and missing reports unit by unit; at most `mostMissed`. */
  readonly missed: readonly PeriodMissed[];
  readonly before: Totals;
  readonly goodPractice: readonly { readonly unitName: string; readonly reason: string }[];
  /** Reports that fall due in the month after. */
  readonly ahead: number;
}

/** A longer list would not be read; the office then looks at the list of tasks. */
export const mostMissed = 1000;

/** Several totals added up. */
export const addTotals = (parts: readonly Totals[]): Totals => {
  const sum = new Map<string, bigint>();
  for (const part of parts) for (const [code, value] of part) sum.set(code, (sum.get(code) ?? 0n) + value);
  return sum;
};

/** The figures of a month as they stand now. */
export const bulletinFigures = async (tx: Reader, month: string, now: Temporal.Instant): Promise<BulletinFigures> => {
  const audiences = [];
  const before = [];
  const goodPractice = [];
  for (const audience of ScoreAudience.options) {
    audiences.push({ audience, ...(await monthScores(tx, audience, month, now)) });
    before.push(await monthTotals(tx, audience, monthAfter(month, -1), now));
    goodPractice.push(...(await bonusReasons(tx, audience, month)));
  }
  const unitIds = audiences.flatMap(({ scores }) => scores.map(({ unitId }) => unitId));
  return {
    month,
    audiences,
    missed: await periodsMissed(tx, monthSpan(month, now), unitIds, mostMissed),
    before: addTotals(before),
    goodPractice,
    ahead: await countPeriodsAhead(tx, monthSpan(monthAfter(month, 1), now)),
  };
};
