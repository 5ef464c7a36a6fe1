import type { ScoreAudience } from '@lianfang/contract/scorecards/sheets';
import { sql } from 'kysely';
import { firstDay } from '../../../kernel/clock/month.ts';
import type { Reader } from '../../../kernel/database/connect.ts';

/**
 * Path of the unit to which an adjustment belongs: the county's until it is approved, then that of the unit whose score
 * it changes.
 */
export const homePath = sql<string>`case when score_adjustment.state in ('approved', 'revoked') then unit.path
  else split_part(unit.path, '/', 1) || '/' end`;

/** Adjustments with their unit and people. */
export const adjustments = (tx: Reader) =>
  tx
    .selectFrom('score_adjustment')
    .innerJoin('unit', 'unit.id', 'score_adjustment.unit_id')
    .leftJoin('person as proposer', 'proposer.id', 'score_adjustment.proposed_by')
    .leftJoin('person as decider', 'decider.id', 'score_adjustment.decided_by')
    .selectAll('score_adjustment')
    .select(['unit.name as unit_name', 'proposer.name as proposer_name', 'decider.name as decider_name'])
    .select(sql<string>`to_char(score_adjustment.month, 'YYYY-MM')`.as('month_text'))
    .select(homePath.as('home_path'));

export type AdjustmentFound = Awaited<ReturnType<ReturnType<typeof adjustments>['execute']>>[number];

/** The adjustment that an id names, or undefined. */
export const findAdjustment = (tx: Reader, adjustmentId: string): Promise<AdjustmentFound | undefined> =>
  adjustments(tx).where('score_adjustment.id', '=', adjustmentId).executeTakeFirst();

/** How many adjustments of a month wait for a decision. */
export const countWaiting = async (tx: Reader, audience: ScoreAudience, month: string): Promise<number> => {
  const row = await tx
    .selectFrom('score_adjustment')
    .select(sql<number>`count(*)::int`.as('waiting'))
    .where('audience', '=', audience)
    .where('month', '=', firstDay(month))
    .where('state', '=', 'proposed')
    .executeTakeFirstOrThrow();
  return row.waiting;
};
