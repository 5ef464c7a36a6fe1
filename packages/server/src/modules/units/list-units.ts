import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { sql } from 'kysely';
import { visibleTo } from '../../kernel/access/decide.ts';
import { pageFrom } from '../../kernel/database/page.ts';
import { handleAll } from '../../kernel/http/handle.ts';
import { partOfText } from './part-of-text.ts';
import { unitOf } from './unit-views.ts';

/** The directory in tree order, a page at a time; `search` is part of a name, a short name or another name. */
export const listUnits = handleAll(unitEndpoints.listUnits, async ({ actor, query, tx }) => {
  const part = partOfText(query.search ?? '');
  const rows = tx
    .selectFrom('unit')
    .selectAll()
    .where((eb) => visibleTo(actor, 'unit.read', { unitPath: eb.ref('path') }))
    .$if(!query.closed, (rest) => rest.where('closed_on', 'is', null))
    .$if(query.kind !== undefined, (rest) => rest.where('kind', '=', query.kind ?? ''))
    .$if(query.belowId !== undefined, (rest) =>
      rest.where(
        sql<boolean>`starts_with(path, (select top.path from unit as top where top.id = ${query.belowId ?? null}))`,
      ),
    )
    .$if(query.search !== undefined, (rest) =>
      rest.where((eb) =>
        eb.or([
          eb('name', 'like', part),
          eb('short_name', 'like', part),
          eb.exists(
            eb
              .selectFrom('unit_alias')
              .select('unit_alias.id')
              .whereRef('unit_alias.unit_id', '=', 'unit.id')
              .where('unit_alias.ended_at', 'is', null)
              .where('unit_alias.name', 'like', part),
          ),
        ]),
      ),
    );
  const page = await pageFrom(tx, rows, { column: 'place', cursor: query.cursor, limit: query.limit });
  return { rows: page.rows.map(unitOf), next: page.next, total: page.total };
});
