import { caseEndpoints } from '@lianfang/contract/cases/endpoints';
import { sql, type SqlBool } from 'kysely';
import { visibleTo } from '../../../kernel/access/decide.ts';
import { pageFrom } from '../../../kernel/database/page.ts';
import { handleAll } from '../../../kernel/http/handle.ts';
import { allCases } from './case-subject.ts';
import { caseSums } from './case-sums.ts';
import { caseRowOf } from './case-views.ts';

/** Cases that the actor may see, newest first. A search looks at the number, the alarm number and the accounts paid. */
export const listCases = handleAll(caseEndpoints.listCases, async ({ actor, query, tx }) => {
  const { cursor, limit, state, type, unitId, search } = query;
  const rows = tx
    .selectFrom(allCases(tx).as('found'))
    .selectAll()
    .where((eb) => visibleTo(actor, 'case.read', { unitPath: eb.ref('unit_path'), authorId: eb.ref('officer_id') }))
    .$if(state !== undefined, (rest) => rest.where('state', '=', state ?? ''))
    .$if(type !== undefined, (rest) => rest.where('type', '=', type ?? ''))
    .$if(unitId !== undefined, (rest) => rest.where('unit_id', '=', unitId ?? ''))
    .$if(search !== undefined, (rest) =>
      rest.where(
        sql<SqlBool>`(
          strpos(year || '-' || lpad(number::text, 6, '0') || ' ' || coalesce(alarm_number, ''), ${search ?? ''}) > 0
          or exists (select from case_transfer where case_id = found.id and to_number = ${search ?? ''})
        )`,
      ),
    );
  const page = await pageFrom(tx, rows, { column: 'id', cursor, limit, descending: true, countTo: 200 });
  const sums = await caseSums(
    tx,
    page.rows.map((row) => row.id),
  );
  return { ...page, rows: page.rows.map((row) => caseRowOf(row, sums(row.id))) };
});
