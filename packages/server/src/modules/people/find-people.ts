import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import { visibleTo } from '../../kernel/access/decide.ts';
import { pageFrom } from '../../kernel/database/page.ts';
import { handleAll } from '../../kernel/http/handle.ts';
import { named, peopleInUnit } from './people-filter.ts';
import { peopleQuery, personColumns, personNameOf } from './person-views.ts';

/** Active people for a picker: name, unit and post, nothing else (个人信息保护法 6: no more than the purpose needs). */
export const findPeople = handleAll(peopleEndpoints.findPeople, async ({ actor, query, tx, now, note }) => {
  const { search, unitId } = query;
  const people = peopleQuery(tx, now)
    .where(visibleTo(actor, 'person.find', personColumns(now)))
    .where('person.status', '=', 'active')
    .$if(search !== undefined, (rest) => rest.where(named(search ?? '', null)))
    .$if(unitId !== undefined, (rest) => rest.where(peopleInUnit(unitId ?? '')));
  const page = await pageFrom(tx, tx.selectFrom(people.as('listed')).selectAll(), {
    column: 'place',
    cursor: query.cursor,
    limit: query.limit,
  });
  note({ personIds: page.rows.map((row) => row.id) });
  return { rows: page.rows.map(personNameOf), next: page.next, total: page.total };
});
