import { z } from 'zod';
import { ScoreSheetId, ScoreSnapshotId, UnitId } from '../ids.ts';
import { Abilities, Line, Moment, Name } from '../values.ts';
import { UnitFigure } from './figures.ts';
import { Month } from './months.ts';
import { ScoreAudience, ScoreItemCode, ScoreItemKind } from './sheets.ts';

const bilingual = z.strictObject({ zh: z.string(), en: z.string() });
/** Points as printed, rounded as the sheet says. */
const Printed = z.string().regex(/^-?\d+(?:\.\d+)?$/);

/** A frozen scorecard. It is never reopened: a correction is a new one with its reason. */
export const ScoreSnapshotRow = z.strictObject({
  id: ScoreSnapshotId,
  audience: ScoreAudience,
  month: Month,
  /** 1 for the first freezing of the month, then one more for each correction. */
  number: z.number().int().positive(),
  /** Why the one before is corrected; null for the first. */
  reason: Line.nullable(),
  asOf: Moment,
  frozenAt: Moment,
  frozenByName: Name.nullable(),
  /** SHA-256 of its content and of the snapshot before it. */
  sha256: z.string(),
});
export type ScoreSnapshotRow = z.infer<typeof ScoreSnapshotRow>;

export const ScorecardItem = z.strictObject({
  code: ScoreItemCode,
  name: bilingual,
  kind: ScoreItemKind,
  weight: Printed,
  max: Printed,
  evidenceRequired: z.boolean(),
});

/** A unit in the ranking. `points` (in the order of the sheet's items) only for those who may see the unit's details. */
export const ScorecardRow = z.strictObject({
  unitId: UnitId,
  unitName: Name,
  /** Equal totals share a rank; null without figures. */
  rank: z.number().int().positive().nullable(),
  sharedBy: z.number().int().positive(),
  total: Printed.nullable(),
  base: Printed.nullable(),
  bonus: Printed,
  deduction: Printed,
  points: z.array(z.strictObject({ code: ScoreItemCode, points: Printed.nullable() })).nullable(),
  /** In the frozen scorecard of the month before; null where there is none. */
  previousRank: z.number().int().positive().nullable(),
  previousTotal: Printed.nullable(),
  /** Whether the reader may open its details. */
  open: z.boolean(),
});
export type ScorecardRow = z.infer<typeof ScorecardRow>;

/** The scorecard of a month: live from the records, or as it was frozen. Abilities are named by endpoint id. */
export const Scorecard = z.strictObject({
  audience: ScoreAudience,
  month: Month,
  standing: z.enum(['live', 'frozen']),
  /** The month is over. */
  over: z.boolean(),
  asOf: Moment,
  sheet: z.strictObject({
    id: ScoreSheetId,
    number: z.number().int().positive(),
    name: bilingual,
    total: Printed,
    items: z.array(ScorecardItem),
  }),
  /** The frozen one shown, or else the latest of the month. */
  snapshot: ScoreSnapshotRow.nullable(),
  /** A frozen one whose content still has its hash; null for a live one. */
  intact: z.boolean().nullable(),
  /** In the order of the ranking. */
  rows: z.array(ScorecardRow),
  /** How ranks come about, to be printed below. */
  rule: bilingual,
  /** Adjustments of the month that wait for a decision; null for who may not decide. */
  waiting: z.number().int().nonnegative().nullable(),
  abilities: Abilities,
});
export type Scorecard = z.infer<typeof Scorecard>;

/** A figure an item's points rest on. */
export const ScoreTrace = z.strictObject({
  indicator: z.string(),
  name: bilingual,
  numerator: z.string().nullable(),
  denominator: z.string().nullable(),
  /** With four decimals. */
  value: Printed.nullable(),
  asOf: Moment.nullable(),
});

/** What an item came to: `points` enter the total (negative for a deduction); `value` is the formula's result. */
export const ItemScore = z.strictObject({
  code: ScoreItemCode,
  name: bilingual,
  kind: ScoreItemKind,
  formula: z.string().nullable(),
  weight: Printed,
  points: Printed.nullable(),
  value: Printed.nullable(),
  /** Why the formula has no result. */
  gap: bilingual.nullable(),
  trace: z.array(ScoreTrace),
  adjustments: z.array(z.strictObject({ points: z.number(), reason: Line, evidence: z.number().int().nonnegative() })),
});
export type ItemScore = z.infer<typeof ItemScore>;

/** The score of one unit with everything it rests on. */
export const UnitScorecard = z.strictObject({
  ...ScorecardRow.pick({
    unitId: true,
    unitName: true,
    rank: true,
    sharedBy: true,
    total: true,
    base: true,
    bonus: true,
    deduction: true,
    previousRank: true,
    previousTotal: true,
  }).shape,
  audience: ScoreAudience,
  month: Month,
  standing: z.enum(['live', 'frozen']),
  asOf: Moment,
  /** Of how many ranked units. */
  ranked: z.number().int().nonnegative(),
  /** Weight of the base items that had figures; below the total the rest was spread over them. */
  assessedWeight: Printed,
  items: z.array(ItemScore),
  figures: z.array(UnitFigure),
  abilities: Abilities,
});
export type UnitScorecard = z.infer<typeof UnitScorecard>;
