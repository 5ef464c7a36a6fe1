import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { visibleTo } from '../../kernel/access/decide.ts';
import { pageFrom } from '../../kernel/database/page.ts';
import { handleAll } from '../../kernel/http/handle.ts';
import { unitOf } from './unit-views.ts';

/** The directory in tree order, a page at a time; `search` is part of a name. */
export const listUnits = handleAll(unitEndpoints.listUnits, async ({ actor, query, tx }) => {
  const rows = tx
    .selectFrom('unit')
    .selectAll()
    .where((eb) => visibleTo(actor, 'unit.read', { unitPath: eb.ref('path') }))
    .$if(query.search !== undefined, (rest) => rest.where('name', 'like', `%${query.search ?? ''}%`));
  const page = await pageFrom(tx, rows, { column: 'path', cursor: query.cursor, limit: query.limit });
  return { rows: page.rows.map(unitOf), next: page.next, total: page.total };
});
