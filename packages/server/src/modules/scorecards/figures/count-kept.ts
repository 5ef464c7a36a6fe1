import type { MonthSpan } from '../../../kernel/clock/month.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { outreachFigures, reviewFigures } from '../../reports/index.ts';
import { periodFigures } from '../../tasks/index.ts';

/** A figure as it was counted; a share has a denominator. */
export interface Counted {
  readonly unitId: string;
  readonly code: string;
  readonly numerator: bigint;
  readonly denominator: bigint | null;
}

/** A number of records. */
export const times = (unitId: string, code: string, number: number): Counted => ({
  unitId,
  code,
  numerator: BigInt(number),
  denominator: null,
});

/**
 * Counts from the records what rests on many of them: periods, reviews, outreach. Of the units, or of all where null,
 * those that have something to count.
 */
export const countKept = async (tx: Reader, span: MonthSpan, unitIds: readonly string[] | null): Promise<Counted[]> => {
  const periods = await periodFigures(tx, span, unitIds);
  const reviews = await reviewFigures(tx, span, unitIds);
  const outreach = await outreachFigures(tx, span, unitIds);
  return [
    ...periods.flatMap(({ unitId, due, onTime, late, missing }) => [
      times(unitId, 'tasks.due', due),
      times(unitId, 'reports.on_time', onTime),
      times(unitId, 'reports.late', late),
      times(unitId, 'reports.missing', missing),
    ]),
    ...reviews.flatMap(({ unitId, accepted, returned }) => [
      times(unitId, 'reports.accepted', accepted),
      times(unitId, 'reports.returned', returned),
    ]),
    ...outreach.map(({ unitId, covered, places }) => ({
      unitId,
      code: 'outreach.coverage',
      numerator: covered,
      denominator: places,
    })),
  ];
};
