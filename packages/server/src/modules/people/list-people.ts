import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import { visibleTo } from '../../kernel/access/decide.ts';
import { pageFrom } from '../../kernel/database/page.ts';
import { handleAll } from '../../kernel/http/handle.ts';
import { named, peopleInUnit, withoutWayIn, withRole } from './people-filter.ts';
import { peopleQuery, personColumns, personRows } from './person-views.ts';

/** People in the order of the unit tree; `search` is part of a name or sign-in name. */
export const listPeople = handleAll(peopleEndpoints.listPeople, async ({ actor, query, tx, now, platform, note }) => {
  const { search, unitId, status, role, withoutWayIn: shutOut } = query;
  const people = peopleQuery(tx, now)
    .where(visibleTo(actor, 'person.read', personColumns(now)))
    .$if(search !== undefined, (rest) => rest.where(named(search ?? '', 'login')))
    .$if(unitId !== undefined, (rest) => rest.where(peopleInUnit(unitId ?? '')))
    .$if(status !== undefined, (rest) => rest.where('person.status', '=', status ?? ''))
    .$if(shutOut === true, (rest) => rest.where('person.status', '=', 'active').where(withoutWayIn(now)))
    .$if(role !== undefined, (rest) => rest.where(withRole(role ?? '', now)));
  const page = await pageFrom(tx, tx.selectFrom(people.as('listed')).selectAll(), {
    column: 'place',
    cursor: query.cursor,
    limit: query.limit,
  });
  note({ personIds: page.rows.map((row) => row.id) });
  return { rows: await personRows(tx, platform.secrets, page.rows, now), next: page.next, total: page.total };
});
