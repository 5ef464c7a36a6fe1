import { z } from 'zod';
import { UnitId } from '../ids.ts';
import { Line, Moment, Name } from '../values.ts';
import { Month } from './months.ts';

const bilingual = z.strictObject({ zh: z.string(), en: z.string() });
/** A whole number written out, so that none is too large. */
const Count = z.string().regex(/^-?\d+$/);
/** A number with a decimal point, as it is printed. */
const Decimal = z.string().regex(/^-?\d+(?:\.\d+)?$/);

/** How a figure moved. `relative` is the difference over the earlier value. Not comparable: why. */
export const FigureChange = z.discriminatedUnion('comparable', [
  z.strictObject({
    comparable: z.literal(true),
    direction: z.enum(['up', 'down', 'same']),
    difference: Decimal,
    relative: Decimal,
  }),
  z.strictObject({ comparable: z.literal(false), why: bilingual, difference: Decimal.nullable() }),
]);
export type FigureChange = z.infer<typeof FigureChange>;

/**
 * A figure of a unit and month: never only a percentage. A count has no denominator. `value` with four decimals,
 * shares in parts of 1; null over a denominator of 0. `filter` says what was counted, `asOf` when.
 */
export const UnitFigure = z.strictObject({
  code: z.string(),
  form: z.enum(['count', 'share']),
  name: bilingual,
  numerator: Count,
  denominator: Count.nullable(),
  value: Decimal.nullable(),
  filter: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  asOf: Moment,
  onMonthBefore: FigureChange,
  onYearBefore: FigureChange,
});
export type UnitFigure = z.infer<typeof UnitFigure>;

/** A record behind a figure. Its `numerator`s and `denominator`s add up to those of the figure. */
export const FigureRecord = z.strictObject({
  kind: z.enum(['task-period', 'report', 'report-return', 'supervision', 'problem', 'outreach']),
  /** Of the period, report, return, case or problem itself. */
  id: z.uuid(),
  /** Whose page shows it: the task of a period, the report of a return or of a figure, else the record's own. */
  subjectId: z.uuid(),
  title: Line,
  /** What of it: the period's name, the reason of a return, the number of a letter. */
  label: z.string().max(300),
  /** What decided: the due moment, the decision, the term, the day it was listed. */
  at: Moment.nullable(),
  /** When it was handed in, answered or closed. */
  doneAt: Moment.nullable(),
  numerator: Count,
  denominator: Count.nullable(),
});
export type FigureRecord = z.infer<typeof FigureRecord>;

/** A figure with a page of the records it rests on. */
export const FigureRecords = z.strictObject({
  unitId: UnitId,
  unitName: Name,
  month: Month,
  figure: UnitFigure.omit({ onMonthBefore: true, onYearBefore: true }),
  rows: z.array(FigureRecord),
  next: z.string().nullable(),
  total: z.number().int().nonnegative(),
});
export type FigureRecords = z.infer<typeof FigureRecords>;
