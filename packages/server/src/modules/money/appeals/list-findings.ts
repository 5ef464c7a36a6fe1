import { appealEndpoints } from '@lianfang/contract/appeals/endpoints';
import { sql } from 'kysely';
import { visibleTo } from '../../../kernel/access/decide.ts';
import { pageFrom } from '../../../kernel/database/page.ts';
import { handleAll } from '../../../kernel/http/handle.ts';
import { dayAfter, dayStart } from './day-bounds.ts';
import { allFindings, findingOf, wasMissed } from './finding-views.ts';

/** What is not released comes first, the longest due first; then what was released, the last found first. */
const place = sql<string>`
  case when released_at is null then '0' || to_char(due_at at time zone 'UTC', 'YYYYMMDDHH24MISSMS')
       else '1' || (99999999999999 - extract(epoch from found_at)::bigint)::text end || id::text`;

/** Accounts found unrelated, with the clock of their release. */
export const listFindings = handleAll(appealEndpoints.listFindings, async ({ actor, query, tx, now }) => {
  const { cursor, limit, open, missed, caseId, foundFrom, foundUntil } = query;
  const found = tx.selectFrom(allFindings(tx).as('found')).selectAll().select(place.as('place'));
  const rows = tx
    .selectFrom(found.as('placed'))
    .selectAll()
    .where((eb) => visibleTo(actor, 'finding.read', { unitPath: eb.ref('unit_path') }))
    .$if(open !== undefined, (rest) => rest.where('released_at', open === true ? 'is' : 'is not', null))
    .$if(missed !== undefined, (rest) => rest.where(wasMissed(now), '=', missed === true))
    .$if(caseId !== undefined, (rest) => rest.where('case_id', '=', caseId ?? ''))
    .$if(foundFrom !== undefined, (rest) => rest.where('found_at', '>=', dayStart(foundFrom ?? '')))
    .$if(foundUntil !== undefined, (rest) => rest.where('found_at', '<', dayAfter(foundUntil ?? '')));
  const page = await pageFrom(tx, rows, { column: 'place', cursor, limit });
  return { ...page, rows: page.rows.map((row) => findingOf(row, now)) };
});
