import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { sql, type SqlBool } from 'kysely';
import { visibleTo } from '../../../kernel/access/decide.ts';
import { pageFrom } from '../../../kernel/database/page.ts';
import { handleAll } from '../../../kernel/http/handle.ts';
import { allInspections } from './inspection-subject.ts';
import { inspectionRows } from './inspection-views.ts';

/** Inspections that the actor may know of, the latest day first. */
export const listInspections = handleAll(supervisionEndpoints.listInspections, async ({ actor, query, tx }) => {
  const { cursor, limit, state, unitId } = query;
  const rows = tx
    .selectFrom(allInspections(tx).as('found'))
    .selectAll()
    .select(sql<string>`on_day::text || ' ' || id`.as('day_key'))
    .where((eb) =>
      visibleTo(actor, 'inspection.read', { unitPath: eb.ref('county_path'), unitPaths: eb.ref('unit_paths') }),
    )
    .$if(state !== undefined, (rest) => rest.where('state', '=', state ?? ''))
    .$if(unitId !== undefined, (rest) =>
      rest.where(
        sql<SqlBool>`exists (select from inspection_unit v where v.inspection_id = found.id and v.unit_id = ${unitId ?? ''})`,
      ),
    );
  const keyed = tx.selectFrom(rows.as('keyed')).selectAll();
  const page = await pageFrom(tx, keyed, { column: 'day_key', cursor, limit, descending: true });
  return { ...page, rows: await inspectionRows(tx, page.rows, actor) };
});
