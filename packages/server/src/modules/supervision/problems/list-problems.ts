import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { sql, type SqlBool } from 'kysely';
import { visibleTo } from '../../../kernel/access/decide.ts';
import { dayOf } from '../../../kernel/clock/clock.ts';
import { pageFrom } from '../../../kernel/database/page.ts';
import { handleAll } from '../../../kernel/http/handle.ts';
import { allProblems } from './problem-subject.ts';
import { problemRowOf } from './problem-views.ts';

/** Problems that the actor may see, newest first. */
export const listProblems = handleAll(supervisionEndpoints.listProblems, async ({ actor, query, tx, now }) => {
  const { cursor, limit, state, overdue, unitId, source, inspectionId, search } = query;
  const late = sql<SqlBool>`(state = 'open' and due_on < ${dayOf(now)})`;
  const rows = tx
    .selectFrom(allProblems(tx).as('found'))
    .selectAll()
    .where((eb) => visibleTo(actor, 'problem.read', { unitPath: eb.ref('unit_path') }))
    .$if(state !== undefined, (rest) => rest.where('state', '=', state ?? ''))
    .$if(overdue !== undefined, (rest) => rest.where(overdue === true ? late : sql<SqlBool>`not ${late}`))
    .$if(unitId !== undefined, (rest) => rest.where('unit_id', '=', unitId ?? ''))
    .$if(source !== undefined, (rest) => rest.where('source_kind', '=', source ?? ''))
    .$if(inspectionId !== undefined, (rest) => rest.where('inspection_id', '=', inspectionId ?? ''))
    .$if(search !== undefined, (rest) => rest.where(sql<SqlBool>`strpos(title, ${search ?? ''}) > 0`));
  const page = await pageFrom(tx, rows, { column: 'id', cursor, limit, descending: true });
  return { ...page, rows: page.rows.map((row) => problemRowOf(row, now)) };
});
