import { momentOf } from '@lianfang/engine/calendar/day';
import { knownIndicators } from '@lianfang/engine/scorecard/known-indicators';
import { byCode, type Indicators } from '@lianfang/engine/scorecard/indicator';
import { dayOf } from '../../../kernel/clock/clock.ts';
import type { MonthSpan } from '../../../kernel/clock/month.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { countFew } from './count-few.ts';
import { countKept, type Counted } from './count-kept.ts';
import { keptFigures, staleUnits } from './kept-figures.ts';

const lastDay = ({ to }: MonthSpan): string => dayOf(to.subtract({ milliseconds: 1 }));

/** The known indicators of units from what was counted of each; what was not is 0, a share 0 of 0. */
export const indicatorsFrom = (
  counted: ReadonlyMap<string, readonly Omit<Counted, 'unitId'>[]>,
  span: MonthSpan,
  asOf: Temporal.Instant,
): Map<string, Indicators> => {
  // Written once, not for every figure of every unit.
  const [from, to, moment] = [dayOf(span.from), lastDay(span), momentOf(asOf)];
  const indicatorsOf = (unit: string, ofUnit: readonly Omit<Counted, 'unitId'>[]): Indicators => {
    const found = new Map(ofUnit.map((one) => [one.code, one]));
    const filter = { unit, from, to };
    return byCode(
      knownIndicators.map(({ code, form }) => ({
        code,
        numerator: found.get(code)?.numerator ?? 0n,
        denominator: form === 'share' ? (found.get(code)?.denominator ?? 0n) : null,
        filter,
        asOf: moment,
      })),
    );
  };
  return new Map([...counted].map(([unit, ofUnit]) => [unit, indicatorsOf(unit, ofUnit)]));
};

const countAll = async (tx: Reader, span: MonthSpan, unitIds: readonly string[]): Promise<Counted[]> => {
  const stale = await staleUnits(tx, span);
  const few = await countFew(tx, span, unitIds);
  if (stale === null) return [...few, ...(await countKept(tx, span, unitIds))];
  const fresh = unitIds.filter((unitId) => stale.has(unitId));
  const kept = await keptFigures(
    tx,
    span,
    unitIds.filter((unitId) => !stale.has(unitId)),
  );
  return [...few, ...kept, ...(fresh.length > 0 ? await countKept(tx, span, fresh) : [])];
};

/**
 * The indicators of units in a month as they stand now (`asOf`): kept figures where nothing changed since they were counted,
 * otherwise counted from the records.
 */
export const unitIndicators = async (
  tx: Reader,
  span: MonthSpan,
  unitIds: readonly string[],
  asOf: Temporal.Instant,
): Promise<ReadonlyMap<string, Indicators>> => {
  const counted = Map.groupBy(await countAll(tx, span, unitIds), (one) => one.unitId);
  return indicatorsFrom(new Map(unitIds.map((unitId) => [unitId, counted.get(unitId) ?? []])), span, asOf);
};
