import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import { sql } from 'kysely';
import { mayDo, visibleTo } from '../../kernel/access/decide.ts';
import { pageFrom } from '../../kernel/database/page.ts';
import { handleAll } from '../../kernel/http/handle.ts';
import { countySubject } from '../units/index.ts';
import { planRowOf } from './plan-record.ts';
import { versionRows } from './plan-views.ts';

const shown = {
  all: ['draft', 'submitted', 'confirmed', 'superseded', 'withdrawn'],
  archived: ['draft', 'submitted', 'confirmed', 'superseded', 'withdrawn'],
  open: ['draft', 'submitted', 'confirmed'],
  waiting: ['submitted'],
} as const;

/** Plans, newest first. Whoever may not review sees a plan from its first confirmation on. */
export const listPlans = handleAll(planEndpoints.listPlans, async ({ actor, query, tx }) => {
  const county = await countySubject(tx);
  const reviewer = mayDo(actor, 'plan.review', county.facts);
  const states = reviewer
    ? shown[query.show]
    : shown[query.show].filter((state) => /^(?:confirmed|superseded)$/.test(state));
  const rows = tx
    .selectFrom('plan')
    .selectAll()
    .where((eb) => visibleTo(actor, 'plan.read', { unitPath: eb.val(county.unit.path) }))
    .$if(query.show === 'archived', (rest) => rest.where('archived_at', 'is not', null))
    .$if(query.show === 'open' || query.show === 'waiting', (rest) => rest.where('archived_at', 'is', null))
    .$if(query.search !== undefined, (rest) => rest.where(sql<boolean>`position(${query.search ?? ''} in title) > 0`))
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('plan_version')
          .select('plan_version.id')
          .whereRef('plan_version.plan_id', '=', 'plan.id')
          .where('plan_version.state', '=', eb.fn.any(eb.val([...states]))),
      ),
    );
  const page = await pageFrom(tx, rows, { column: 'id', cursor: query.cursor, limit: query.limit, descending: true });
  const ids = page.rows.map((row) => row.id);
  const versions =
    ids.length === 0
      ? []
      : await versionRows(tx, (all) =>
          all
            .where('plan_version.plan_id', 'in', ids)
            .where('plan_version.state', 'in', ['draft', 'submitted', 'confirmed']),
        );
  return { rows: page.rows.map((row) => planRowOf(row, versions, reviewer)), next: page.next, total: page.total };
});
