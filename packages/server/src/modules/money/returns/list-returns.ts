import { returnEndpoints } from '@lianfang/contract/returns/endpoints';
import { sql, type SqlBool } from 'kysely';
import { visibleTo } from '../../../kernel/access/decide.ts';
import { pageFrom } from '../../../kernel/database/page.ts';
import { handleAll } from '../../../kernel/http/handle.ts';
import { allReturns } from './return-subject.ts';
import { returnRowOf } from './return-views.ts';

/** Returns that the actor may see, newest first; of a case also those in which its victim asks. */
export const listReturns = handleAll(returnEndpoints.listReturns, async ({ actor, query, tx }) => {
  const { cursor, limit, state, caseId, search } = query;
  const rows = tx
    .selectFrom(allReturns(tx).as('found'))
    .selectAll()
    .where((eb) => visibleTo(actor, 'return.read', { unitPath: eb.ref('unit_path') }))
    .$if(state !== undefined, (rest) => rest.where('state', '=', state ?? ''))
    .$if(caseId !== undefined, (rest) =>
      rest.where(
        sql<SqlBool>`(case_id = ${caseId ?? ''} or exists (
          select from return_claim where money_return_id = found.id and return_claim.case_id = ${caseId ?? ''}))`,
      ),
    )
    .$if(search !== undefined, (rest) =>
      rest.where(
        sql<SqlBool>`strpos(account_number || ' ' || coalesce(account_name, '') || ' ' || case_year || '-' || lpad(case_number::text, 6, '0'), ${search ?? ''}) > 0`,
      ),
    );
  const page = await pageFrom(tx, rows, { column: 'id', cursor, limit, descending: true });
  return { ...page, rows: page.rows.map(returnRowOf) };
});
