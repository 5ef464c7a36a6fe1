import { missedClockEndpoints } from '@lianfang/contract/duty/clock-endpoints';
import { visibleTo } from '../../../kernel/access/decide.ts';
import { pageFrom } from '../../../kernel/database/page.ts';
import { handleAll } from '../../../kernel/http/handle.ts';
import { missedClockOf, missedClocks } from './missed-clock-views.ts';

/** Clocks that ran out, as far as they concern the asker; those still owed first, the oldest first. */
export const listMissedClocks = handleAll(missedClockEndpoints.listMissedClocks, async ({ actor, query, tx }) => {
  const { cursor, limit, open } = query;
  const rows = tx
    .selectFrom(missedClocks(tx).as('found'))
    .selectAll()
    .$if(open !== undefined, (rest) => rest.where('settled_at', open === true ? 'is' : 'is not', null))
    .where((eb) =>
      visibleTo(actor, 'missed-clock.read', { unitPath: eb.ref('unit_path'), unitPaths: eb.ref('part_paths') }),
    );
  const page = await pageFrom(tx, rows, { column: 'place', cursor, limit });
  return { ...page, rows: page.rows.map((row) => missedClockOf(row, actor)) };
});
