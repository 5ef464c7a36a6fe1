import { scorecardEndpoints } from '@lianfang/contract/scorecards/endpoints';
import { sql, type SqlBool } from 'kysely';
import { visibleTo } from '../../../kernel/access/decide.ts';
import { firstDay } from '../../../kernel/clock/month.ts';
import { handleAll } from '../../../kernel/http/handle.ts';
import { adjustmentRows } from './adjustment-rows.ts';
import { adjustments, homePath } from './adjustment-views.ts';

const isCursor = (cursor: string): boolean => /^[\d:.TZ-]+\|[0-9a-f-]{36}$/.test(cursor);

/** Adjustments that the actor may see, newest first. A unit sees its own once they are approved. */
export const listScoreAdjustments = handleAll(
  scorecardEndpoints.listScoreAdjustments,
  async ({ actor, query, tx, refuse }) => {
    const { cursor, limit, month, audience, unitId, state } = query;
    if (cursor !== undefined && !isCursor(cursor))
      refuse('bad-request', { fields: [{ path: 'cursor', message: 'cursor' }] });
    let found = adjustments(tx).where(visibleTo(actor, 'score-adjustment.read', { unitPath: homePath }));
    if (month) found = found.where('score_adjustment.month', '=', firstDay(month));
    if (audience) found = found.where('score_adjustment.audience', '=', audience);
    if (unitId) found = found.where('score_adjustment.unit_id', '=', unitId);
    if (state) found = found.where('score_adjustment.state', '=', state);
    if (cursor !== undefined) {
      const [at = '', id = ''] = cursor.split('|');
      found = found.where(
        sql<SqlBool>`(score_adjustment.proposed_at, score_adjustment.id) < (${at}::timestamptz, ${id}::uuid)`,
      );
    }
    const rows = await found
      .orderBy('score_adjustment.proposed_at', 'desc')
      .orderBy('score_adjustment.id', 'desc')
      .limit(limit + 1)
      .execute();
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const next = rows.length > limit && last ? `${last.proposed_at}|${last.id}` : null;
    return { rows: await adjustmentRows(tx, page, actor), next, total: null };
  },
);
