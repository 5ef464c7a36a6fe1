import { seriesEndpoints } from '@lianfang/contract/series/endpoints';
import { sql, type SqlBool } from 'kysely';
import { visibleTo } from '../../../kernel/access/decide.ts';
import { pageFrom } from '../../../kernel/database/page.ts';
import { handleAll } from '../../../kernel/http/handle.ts';
import { allSeries } from './series-subject.ts';
import { seriesRows } from './series-views.ts';

/** Series in which the actor's units take part, newest first. A search looks at the number and the name. */
export const listSeries = handleAll(seriesEndpoints.listSeries, async ({ actor, query, tx }) => {
  const { cursor, limit, state, unitId, search } = query;
  const rows = tx
    .selectFrom(allSeries(tx).as('found'))
    .selectAll()
    .where((eb) => visibleTo(actor, 'series.read', { unitPaths: eb.ref('part_paths') }))
    .where('state', '=', state)
    .$if(unitId !== undefined, (rest) => rest.where('unit_id', '=', unitId ?? ''))
    .$if(search !== undefined, (rest) =>
      rest.where(
        sql<SqlBool>`strpos('C' || year || '-' || lpad(number::text, 4, '0') || ' ' || name, ${search ?? ''}) > 0`,
      ),
    );
  const page = await pageFrom(tx, rows, { column: 'id', cursor, limit, descending: true, countTo: 200 });
  return { ...page, rows: await seriesRows(tx, actor, page.rows) };
});
