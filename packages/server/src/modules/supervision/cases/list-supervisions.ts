import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { sql, type SqlBool } from 'kysely';
import { visibleTo } from '../../../kernel/access/decide.ts';
import { pageFrom } from '../../../kernel/database/page.ts';
import { handleAll } from '../../../kernel/http/handle.ts';
import { overdueRows } from './case-overdue.ts';
import { allCases } from './case-subject.ts';
import { caseRowOf } from './case-views.ts';

const openStates = ['draft', 'submitted', 'issued', 'replied', 'rectified'] as const;

/** Cases that the actor may see, newest first. */
export const listSupervisions = handleAll(supervisionEndpoints.listSupervisions, async ({ actor, query, tx, now }) => {
  const { cursor, limit, rung, state, open, overdue, unitId, search } = query;
  const rows = tx
    .selectFrom(allCases(tx).as('found'))
    .selectAll()
    .where((eb) => visibleTo(actor, 'supervision.read', { unitPath: eb.ref('owner_path') }))
    .$if(rung !== undefined, (rest) => rest.where('rung', '=', rung ?? ''))
    .$if(state !== undefined, (rest) => rest.where('state', '=', state ?? ''))
    .$if(open !== undefined, (rest) => rest.where('state', open === true ? 'in' : 'not in', openStates))
    .$if(overdue === true, (rest) => rest.where(overdueRows(now)))
    .$if(unitId !== undefined, (rest) => rest.where('unit_id', '=', unitId ?? ''))
    .$if(search !== undefined, (rest) =>
      rest.where(
        sql<SqlBool>`strpos(title || ' ' || coalesce(number_word || '〔' || year || '〕' || number || '号', ''), ${search ?? ''}) > 0`,
      ),
    );
  const page = await pageFrom(tx, rows, { column: 'id', cursor, limit, descending: true });
  return { ...page, rows: page.rows.map((row) => caseRowOf(row, now)) };
});
