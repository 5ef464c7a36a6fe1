import { UnitGroupId } from '@lianfang/contract/ids';
import type { Reader } from '../../kernel/database/connect.ts';
import { expandGroups } from './expand-group.ts';

/** The open groups that a unit belongs to on a day, by list or by rule, by name. */
export const groupsOfUnit = async (
  tx: Reader,
  unitId: string,
  day: string,
): Promise<{ id: UnitGroupId; name: string }[]> => {
  const groups = await tx
    .selectFrom('unit_group')
    .select(['id', 'name'])
    .where('closed_on', 'is', null)
    .orderBy('name')
    .execute();
  const members = await expandGroups(
    tx,
    groups.map((group) => group.id),
    day,
  );
  return groups
    .filter((group) => members.get(group.id)?.some((unit) => unit.id === unitId))
    .map((group) => ({ id: UnitGroupId.parse(group.id), name: group.name }));
};
