import { z } from 'zod';
import { MeasureId } from '../ids.ts';
import { MentionPart } from './ledger.ts';
import { PlanVersionRow } from './plans.ts';

/** A run of words that both texts have, or only one of them. */
export const WordRun = z.strictObject({ kind: z.enum(['same', 'added', 'removed']), text: z.string() });
export type WordRun = z.infer<typeof WordRun>;

export const ComparedMeasure = z.strictObject({
  id: MeasureId,
  lineageId: MeasureId,
  path: z.string(),
  heading: z.string().nullable(),
  text: z.string(),
});
export type ComparedMeasure = z.infer<typeof ComparedMeasure>;

const MentionDifference = z.strictObject({ part: MentionPart, name: z.string() });
export type MentionDifference = z.infer<typeof MentionDifference>;

/** The same measure in two versions, where something differs. */
export const ChangedMeasure = z.strictObject({
  from: ComparedMeasure,
  to: ComparedMeasure,
  text: z.array(WordRun),
  unitsAdded: z.array(MentionDifference),
  unitsRemoved: z.array(MentionDifference),
  /** Null where the deadline is the same. */
  deadline: z.strictObject({ from: z.string().nullable(), to: z.string().nullable() }).nullable(),
});
export type ChangedMeasure = z.infer<typeof ChangedMeasure>;

export const PlanComparison = z.strictObject({
  from: PlanVersionRow,
  to: PlanVersionRow,
  added: z.array(ComparedMeasure),
  removed: z.array(ComparedMeasure),
  changed: z.array(ChangedMeasure),
  unchanged: z.number().int().nonnegative(),
});
export type PlanComparison = z.infer<typeof PlanComparison>;
