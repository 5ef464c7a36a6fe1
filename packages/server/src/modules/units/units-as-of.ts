import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { UnitAsOf } from '@lianfang/contract/units/units';
import { handleAll } from '../../kernel/http/handle.ts';
import { depthsOf, unitsOnDay } from './units-on-day.ts';

/** The directory as it stood at the end of a day. */
export const unitsAsOf = handleAll(unitEndpoints.unitsAsOf, async ({ params, tx }) => {
  const rows = await unitsOnDay(tx, params.day);
  const depths = depthsOf(rows);
  return { rows: rows.map((row) => UnitAsOf.parse({ ...row, depth: depths.get(row.id) ?? 0 })) };
});
