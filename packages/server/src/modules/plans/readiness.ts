import type { Reader } from '../../kernel/database/connect.ts';
import { type ReadinessFault, unreadiness } from './plan-abilities.ts';
import { countsOf } from './plan-counts.ts';

/** Names as written whose unit or group has been closed since they were settled. */
const closedNames = async (tx: Reader, planVersionId: string): Promise<string[]> => {
  const rows = await tx
    .selectFrom('measure_mention')
    .leftJoin('unit', 'unit.id', 'measure_mention.unit_id')
    .leftJoin('unit_group', 'unit_group.id', 'measure_mention.group_id')
    .select('measure_mention.name')
    .distinct()
    .where('measure_mention.plan_version_id', '=', planVersionId)
    .where((eb) => eb.or([eb('unit.closed_on', 'is not', null), eb('unit_group.closed_on', 'is not', null)]))
    .execute();
  return rows.map((row) => row.name);
};

/** What keeps a version from being handed in or confirmed, with the facts, or null. */
export const readinessFault = async (
  tx: Reader,
  planVersionId: string,
): Promise<{
  readonly code: ReadinessFault | 'plan-unit-closed';
  readonly detail: Readonly<Record<string, unknown>>;
} | null> => {
  const counts = (await countsOf(tx, [planVersionId])).get(planVersionId);
  const unready = counts && unreadiness(counts);
  if (unready) return { code: unready.code, detail: { counts } };
  const names = await closedNames(tx, planVersionId);
  return names.length > 0 ? { code: 'plan-unit-closed', detail: { names } } : null;
};
