import { meetingEndpoints } from '@lianfang/contract/meetings/endpoints';
import { sql, type SqlBool } from 'kysely';
import { visibleTo } from '../../../kernel/access/decide.ts';
import { dayOf } from '../../../kernel/clock/clock.ts';
import { pageFrom } from '../../../kernel/database/page.ts';
import { handleAll } from '../../../kernel/http/handle.ts';
import { allResolutions } from './resolution-subject.ts';
import { resolutionRowOf } from './resolution-views.ts';

/** Resolutions in force that the actor may see, next due first. */
export const listResolutions = handleAll(meetingEndpoints.listResolutions, async ({ actor, query, tx, now }) => {
  const { cursor, limit, state, overdue, unitId, meetingId } = query;
  const late = sql<SqlBool>`(state = 'open' and due_on < ${dayOf(now)})`;
  const rows = tx
    .selectFrom(allResolutions(tx).as('found'))
    .selectAll()
    .select(sql<string>`due_on::text || ' ' || id`.as('due_key'))
    .where('state', '<>', 'draft')
    .where((eb) => visibleTo(actor, 'resolution.read', { unitPath: eb.ref('owner_path') }))
    .$if(state !== undefined, (rest) => rest.where('state', '=', state ?? ''))
    .$if(overdue !== undefined, (rest) => rest.where(overdue === true ? late : sql<SqlBool>`not ${late}`))
    .$if(unitId !== undefined, (rest) => rest.where('unit_id', '=', unitId ?? ''))
    .$if(meetingId !== undefined, (rest) => rest.where('meeting_id', '=', meetingId ?? ''));
  const keyed = tx.selectFrom(rows.as('keyed')).selectAll();
  const page = await pageFrom(tx, keyed, { column: 'due_key', cursor, limit });
  return { ...page, rows: page.rows.map((row) => resolutionRowOf(row, now)) };
});
