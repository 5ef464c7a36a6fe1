import { ScoreSheetId, UnitId } from '@lianfang/contract/ids';
import { UnitFigure } from '@lianfang/contract/scorecards/figures';
import { Month } from '@lianfang/contract/scorecards/months';
import { ItemScore, ScorecardRow, UnitScorecard } from '@lianfang/contract/scorecards/scorecards';
import { ScoreAudience, ScoreSheetText } from '@lianfang/contract/scorecards/sheets';
import { Moment } from '@lianfang/contract/values';
import { z } from 'zod';

/** What a scorecard as a whole says. A frozen one keeps it as text, with the hash of the snapshot before. */
export const ScorecardHead = z.strictObject({
  audience: ScoreAudience,
  month: Month,
  asOf: Moment,
  sheet: z.strictObject({ id: ScoreSheetId, number: z.number().int(), text: ScoreSheetText }),
});
export type ScorecardHead = z.infer<typeof ScorecardHead>;

/** A unit in the ranking. */
export const ScoreSummary = ScorecardRow.pick({
  rank: true,
  sharedBy: true,
  total: true,
  base: true,
  bonus: true,
  deduction: true,
}).extend({
  unitId: UnitId,
  unitName: z.string(),
  /** In the order of the sheet's items. */
  points: z.array(z.strictObject({ code: z.string(), points: z.string().nullable() })),
});
export type ScoreSummary = z.infer<typeof ScoreSummary>;

/** A figure without what it is compared with. */
export const PlainFigure = UnitFigure.omit({ onMonthBefore: true, onYearBefore: true });
export type PlainFigure = z.infer<typeof PlainFigure>;

/** Everything a unit's score rests on. */
export const ScoreDetail = z.strictObject({
  assessedWeight: UnitScorecard.shape.assessedWeight,
  items: z.array(ItemScore),
  figures: z.array(PlainFigure),
});
export type ScoreDetail = z.infer<typeof ScoreDetail>;
