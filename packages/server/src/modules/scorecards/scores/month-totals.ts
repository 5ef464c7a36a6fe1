import type { ScoreAudience } from '@lianfang/contract/scorecards/sheets';
import { monthSpan } from '../../../kernel/clock/month.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { unitIndicators } from '../figures/unit-indicators.ts';
import { scoredUnits } from './scored-units.ts';

/** The figures of all units of an audience together, by code, as they stand now: numerators, for the counts. */
export const monthTotals = async (
  tx: Reader,
  audience: ScoreAudience,
  month: string,
  now: Temporal.Instant,
): Promise<ReadonlyMap<string, bigint>> => {
  const span = monthSpan(month, now);
  const units = await scoredUnits(tx, audience, span);
  const ids = units.map(({ id }) => id);
  const totals = new Map<string, bigint>();
  for (const indicators of (await unitIndicators(tx, span, ids, now)).values())
    for (const { code, numerator } of indicators.values())
      totals.set(code, (totals.get(code) ?? 0n) + BigInt(numerator));
  return totals;
};
