import { GroupRule } from '@lianfang/contract/units/groups';
import { NamedUnit } from '@lianfang/contract/units/units';
import type { Reader } from '../../kernel/database/connect.ts';
import { type UnitOnDay, unitsOnDay } from './units-on-day.ts';

const isBelow = (unit: UnitOnDay, topId: string, byId: ReadonlyMap<string, UnitOnDay>): boolean => {
  const parent = unit.parentId === null ? undefined : byId.get(unit.parentId);
  if (unit.parentId === topId) return true;
  return parent !== undefined && isBelow(parent, topId, byId);
};

/** The units that a rule names among these, in their order and with their names of that day. */
export const unitsByRule = (rule: GroupRule, units: readonly UnitOnDay[]): NamedUnit[] => {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const except = new Set<string>(rule.except);
  return units
    .filter((unit) => rule.kinds.includes(unit.kind) && !except.has(unit.id) && isBelow(unit, rule.belowId, byId))
    .map(({ id, name }) => NamedUnit.parse({ id, name }));
};

const listedMembers = async (
  tx: Reader,
  groupIds: readonly string[],
  day: string,
): Promise<{ groupId: string; id: string; name: string }[]> =>
  tx
    .selectFrom('unit_group_member')
    .innerJoin('unit', 'unit.id', 'unit_group_member.unit_id')
    .select(['unit_group_member.group_id as groupId', 'unit.id', 'unit.name'])
    .where('unit_group_member.group_id', 'in', [...groupIds])
    .where('unit_group_member.valid_from', '<=', day)
    .where((eb) => eb.or([eb('unit_group_member.valid_to', 'is', null), eb('unit_group_member.valid_to', '>', day)]))
    .orderBy('unit.place')
    .execute();

/** Members of many groups on a day, each list in tree order; every asked group has an entry. Constant number of queries. */
export const expandGroups = async (
  tx: Reader,
  groupIds: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, readonly NamedUnit[]>> => {
  if (groupIds.length === 0) return new Map();
  const groups = await tx
    .selectFrom('unit_group')
    .select(['id', 'rule'])
    .where('id', 'in', [...groupIds])
    .execute();
  const listed = Map.groupBy(await listedMembers(tx, groupIds, day), (row) => row.groupId);
  const units = groups.some((group) => group.rule !== null) ? await unitsOnDay(tx, day) : [];
  return new Map(
    groups.map((group) => [
      group.id,
      group.rule === null
        ? (listed.get(group.id) ?? []).map(({ id, name }) => NamedUnit.parse({ id, name }))
        : unitsByRule(GroupRule.parse(group.rule), units),
    ]),
  );
};

/** Members of one group on a day, in tree order; empty where the group does not exist. */
export const expandGroup = async (tx: Reader, groupId: string, day: string): Promise<readonly NamedUnit[]> =>
  (await expandGroups(tx, [groupId], day)).get(groupId) ?? [];
