import type { MonthSpan } from '../../../kernel/clock/month.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { letterFigures, problemFigures } from '../../supervision/index.ts';
import { type Counted, times } from './count-kept.ts';

/** Counts what rests on few records and is therefore never kept: letters and problems. */
export const countFew = async (tx: Reader, span: MonthSpan, unitIds: readonly string[] | null): Promise<Counted[]> => {
  const letters = await letterFigures(tx, span, unitIds);
  const problems = await problemFigures(tx, span, unitIds);
  return [
    ...letters.flatMap(({ unitId, due, inTime }) => [
      times(unitId, 'supervision.letters_due', due),
      times(unitId, 'supervision.letters_answered_in_time', inTime),
    ]),
    ...problems.flatMap(({ unitId, open, closed }) => [
      times(unitId, 'supervision.open_problems', open),
      times(unitId, 'supervision.closed_problems', closed),
    ]),
  ];
};
