import { z } from 'zod';
import type { MonthSpan } from '../../../kernel/clock/month.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { outreachReported, reviewDecisions } from '../../reports/index.ts';
import { lettersDue, problemsCounted } from '../../supervision/index.ts';
import { periodsDue } from '../../tasks/index.ts';

const named = { id: z.string(), title: z.string(), label: z.string() };
const At = z.string().nullable();

/** The records of a unit and month on which all its figures rest; a frozen scorecard keeps them as they were. */
export const UnitRecords = z.object({
  periods: z.array(z.object({ ...named, taskId: z.string(), dueAt: z.string(), submittedAt: At })),
  decisions: z.array(
    z.object({ ...named, reportId: z.string(), returned: z.boolean(), reason: z.string(), at: z.string() }),
  ),
  outreach: z.array(
    z.object({
      ...named,
      reportId: z.string(),
      dueAt: z.string(),
      acceptedAt: At,
      covered: z.string(),
      places: z.string(),
    }),
  ),
  letters: z.array(z.object({ ...named, dueAt: z.string(), repliedAt: At })),
  problems: z.array(z.object({ ...named, closed: z.boolean(), raisedAt: z.string(), verifiedAt: At })),
});
export type UnitRecords = z.infer<typeof UnitRecords>;

const byUnit = <Row extends { readonly unitId: string }>(rows: readonly Row[]) =>
  Map.groupBy(rows, (row) => row.unitId);

/** The records of each of the units in a month. */
export const unitRecords = async (
  tx: Reader,
  span: MonthSpan,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, UnitRecords>> => {
  const periods = byUnit(await periodsDue(tx, span, unitIds));
  const decisions = byUnit(await reviewDecisions(tx, span, unitIds));
  const outreach = byUnit(await outreachReported(tx, span, unitIds));
  const letters = byUnit(await lettersDue(tx, span, unitIds));
  const problems = byUnit(await problemsCounted(tx, span, unitIds));
  const of = (unitId: string): unknown => ({
    periods: periods.get(unitId) ?? [],
    decisions: decisions.get(unitId) ?? [],
    outreach: (outreach.get(unitId) ?? []).map(({ covered, places, ...row }) => {
      return { ...row, covered: String(covered), places: String(places) };
    }),
    letters: letters.get(unitId) ?? [],
    problems: problems.get(unitId) ?? [],
  });
  return new Map(unitIds.map((unitId) => [unitId, UnitRecords.parse(of(unitId))]));
};
