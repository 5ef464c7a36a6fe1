import { appealEndpoints } from '@lianfang/contract/appeals/endpoints';
import { sql, type SqlBool } from 'kysely';
import { visibleTo } from '../../../kernel/access/decide.ts';
import { pageFrom } from '../../../kernel/database/page.ts';
import { handleAll } from '../../../kernel/http/handle.ts';
import { allAppeals } from './appeal-subject.ts';
import { appealRowOf } from './appeal-views.ts';
import { dayAfter, dayStart } from './day-bounds.ts';

/** The open ones first, the longest due first; then the decided, the last first. */
const place = sql<string>`
  case when decided_at is null then '0' || to_char(due_at at time zone 'UTC', 'YYYYMMDDHH24MISSMS')
       else '1' || (99999999999999 - extract(epoch from decided_at)::bigint)::text end || id::text`;

/** Appeals that the actor may see. */
export const listAppeals = handleAll(appealEndpoints.listAppeals, async ({ actor, query, tx, now }) => {
  const { cursor, limit, state, open, overdue, late, unlifted, receivedFrom, receivedUntil } = query;
  const found = tx.selectFrom(allAppeals(tx).as('found')).selectAll().select(place.as('place'));
  const isOverdue = sql<SqlBool>`(decided_at is null and due_at <= ${now.toString()})`;
  const rows = tx
    .selectFrom(found.as('placed'))
    .selectAll()
    .where((eb) => visibleTo(actor, 'appeal.read', { unitPath: eb.ref('unit_path') }))
    .$if(state !== undefined, (rest) => rest.where('state', '=', state ?? ''))
    .$if(open !== undefined, (rest) => rest.where('decided_at', open === true ? 'is' : 'is not', null))
    .$if(overdue !== undefined, (rest) => rest.where(isOverdue, '=', overdue === true))
    .$if(late === true, (rest) => rest.where(sql<SqlBool>`decided_at > due_at`))
    .$if(unlifted === true, (rest) => rest.where('state', '=', 'upheld').where('lifted_at', 'is', null))
    .$if(receivedFrom !== undefined, (rest) => rest.where('received_at', '>=', dayStart(receivedFrom ?? '')))
    .$if(receivedUntil !== undefined, (rest) => rest.where('received_at', '<', dayAfter(receivedUntil ?? '')));
  const page = await pageFrom(tx, rows, { column: 'place', cursor, limit });
  return { ...page, rows: page.rows.map((row) => appealRowOf(row, now)) };
});
