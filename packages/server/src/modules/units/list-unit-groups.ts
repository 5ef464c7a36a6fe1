import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { visibleTo } from '../../kernel/access/decide.ts';
import { dayOf } from '../../kernel/clock/clock.ts';
import { pageFrom } from '../../kernel/database/page.ts';
import { handleAll } from '../../kernel/http/handle.ts';
import { expandGroups } from './expand-group.ts';
import { groupOf } from './group-views.ts';
import { partOfText } from './part-of-text.ts';

/** The groups by the time they were opened, each with the number of its members today. */
export const listUnitGroups = handleAll(unitEndpoints.listUnitGroups, async ({ actor, query, tx, now }) => {
  const rows = tx
    .selectFrom('unit_group')
    .selectAll()
    .where(visibleTo(actor, 'unit-group.read', {}))
    .$if(!query.closed, (rest) => rest.where('closed_on', 'is', null))
    .$if(query.search !== undefined, (rest) => rest.where('name', 'like', partOfText(query.search ?? '')));
  const page = await pageFrom(tx, rows, { column: 'id', cursor: query.cursor, limit: query.limit });
  const ids = page.rows.map((row) => row.id);
  const members = await expandGroups(tx, ids, dayOf(now));
  return {
    rows: page.rows.map((row) => ({ ...groupOf(row), members: members.get(row.id)?.length ?? 0 })),
    next: page.next,
    total: page.total,
  };
});
