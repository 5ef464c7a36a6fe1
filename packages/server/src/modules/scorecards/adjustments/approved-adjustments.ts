import type { ScoreAudience } from '@lianfang/contract/scorecards/sheets';
import type { Adjustment } from '@lianfang/engine/scorecard/sheet';
import { sql } from 'kysely';
import { firstDay } from '../../../kernel/clock/month.ts';
import type { Reader } from '../../../kernel/database/connect.ts';

/** Approved points of a month by unit, each with its reason and the ids of its evidence. */
export const approvedAdjustments = async (
  tx: Reader,
  audience: ScoreAudience,
  month: string,
): Promise<ReadonlyMap<string, readonly Adjustment[]>> => {
  const { rows } = await sql<{ unitId: string; item: string; points: number; reason: string; evidence: string[] }>`
    select adjustment.unit_id as "unitId", adjustment.item, adjustment.points::float8 as points, adjustment.reason,
           array(select evidence.id from score_evidence evidence
                  where evidence.adjustment_id = adjustment.id and evidence.removed_at is null
                  order by evidence.added_at)::text[] as evidence
      from score_adjustment adjustment
     where adjustment.month = ${firstDay(month)} and adjustment.audience = ${audience} and adjustment.state = 'approved'
     order by adjustment.proposed_at, adjustment.id`.execute(tx);
  return Map.groupBy(rows, (row) => row.unitId);
};
