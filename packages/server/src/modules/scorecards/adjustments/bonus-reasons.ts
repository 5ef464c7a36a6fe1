import type { ScoreAudience } from '@lianfang/contract/scorecards/sheets';
import { firstDay } from '../../../kernel/clock/month.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { sheetInForce } from '../sheets/sheet-views.ts';

/** What units were given extra points for in a month: approved, with its reason; in the order of the directory. */
export const bonusReasons = async (
  tx: Reader,
  audience: ScoreAudience,
  month: string,
): Promise<{ unitName: string; reason: string }[]> => {
  const sheet = await sheetInForce(tx, audience, firstDay(month));
  const bonus = sheet.text.items.filter(({ kind }) => kind === 'bonus').map(({ code }) => code);
  if (bonus.length === 0) return [];
  return tx
    .selectFrom('score_adjustment')
    .innerJoin('unit', 'unit.id', 'score_adjustment.unit_id')
    .select(['unit.name as unitName', 'score_adjustment.reason'])
    .where('score_adjustment.audience', '=', audience)
    .where('score_adjustment.month', '=', firstDay(month))
    .where('score_adjustment.state', '=', 'approved')
    .where('score_adjustment.item', 'in', bonus)
    .orderBy('unit.place')
    .orderBy('score_adjustment.id')
    .execute();
};
