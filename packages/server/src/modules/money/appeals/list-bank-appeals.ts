import { appealEndpoints } from '@lianfang/contract/appeals/endpoints';
import { sql, type SqlBool } from 'kysely';
import { visibleTo } from '../../../kernel/access/decide.ts';
import { pageFrom } from '../../../kernel/database/page.ts';
import { handleAll } from '../../../kernel/http/handle.ts';
import { allAppeals } from './appeal-subject.ts';
import { bankAppealRowOf } from './bank-appeal-views.ts';

/** What is to be answered first, the longest due first; then the others, the last answered first. */
const place = sql<string>`
  case when state = 'with-bank' then '0' || to_char(due_at at time zone 'UTC', 'YYYYMMDDHH24MISSMS')
       else '1' || (99999999999999 - extract(epoch from coalesce(bank_answered_at, decided_at, due_at))::bigint)::text
       end || id::text`;

/** Appeals that were passed to the actor's bank. */
export const listBankAppeals = handleAll(appealEndpoints.listBankAppeals, async ({ actor, query, tx, now }) => {
  const { cursor, limit, open } = query;
  const found = tx.selectFrom(allAppeals(tx).as('found')).selectAll().select(place.as('place'));
  const rows = tx
    .selectFrom(found.as('placed'))
    .selectAll()
    .where((eb) => visibleTo(actor, 'bank-appeal.read', { unitPaths: eb.ref('part_paths') }))
    .$if(open !== undefined, (rest) => rest.where(sql<SqlBool>`(state = 'with-bank') = ${open === true}`));
  const page = await pageFrom(tx, rows, { column: 'place', cursor, limit });
  return { ...page, rows: page.rows.map((row) => bankAppealRowOf(row, now)) };
});
