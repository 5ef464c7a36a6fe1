import { GroupMember, type GroupRule, UnitGroup } from '@lianfang/contract/units/groups';
import type { Selectable } from 'kysely';
import type { Reader } from '../../kernel/database/connect.ts';
import type { UnitGroup as GroupRow } from '../../kernel/database/tables/unit-group.ts';
import type { Subject } from '../../kernel/http/call.ts';
import { unitsByRule } from './expand-group.ts';
import { unitsOnDay } from './units-on-day.ts';
import { countySubject } from './unit-views.ts';

export const groupOf = (row: Selectable<GroupRow>): UnitGroup =>
  UnitGroup.parse({
    id: row.id,
    name: row.name,
    note: row.note,
    rule: row.rule,
    closedOn: row.closed_on,
    version: row.version,
  });

/** Those of the groups that exist. */
export const findGroups = async (tx: Reader, groupIds: readonly string[]): Promise<UnitGroup[]> => {
  if (groupIds.length === 0) return [];
  const rows = await tx
    .selectFrom('unit_group')
    .selectAll()
    .where('id', 'in', [...groupIds])
    .execute();
  return rows.map(groupOf);
};

export type GroupSubject = Subject & { readonly group: UnitGroup };

/** The group as the subject of a command; groups belong to the county. */
export const groupSubject = async (tx: Reader, groupId: string): Promise<GroupSubject | null> => {
  const row = await tx.selectFrom('unit_group').selectAll().where('id', '=', groupId).executeTakeFirst();
  if (!row) return null;
  const county = await countySubject(tx);
  return { ...county, kind: 'unit-group', id: row.id, group: groupOf(row) };
};

const listed = async (tx: Reader, groupId: string, day: string): Promise<GroupMember[]> => {
  const rows = await tx
    .selectFrom('unit_group_member')
    .innerJoin('unit', 'unit.id', 'unit_group_member.unit_id')
    .select(['unit.id', 'unit.name', 'unit_group_member.valid_from as since', 'unit_group_member.valid_to as until'])
    .where('unit_group_member.group_id', '=', groupId)
    .where('unit_group_member.valid_from', '<=', day)
    .where((eb) => eb.or([eb('unit_group_member.valid_to', 'is', null), eb('unit_group_member.valid_to', '>', day)]))
    .orderBy('unit.place')
    .execute();
  return rows.map((row) => GroupMember.parse(row));
};

const ruled = async (tx: Reader, rule: GroupRule, day: string): Promise<GroupMember[]> =>
  unitsByRule(rule, await unitsOnDay(tx, day)).map((unit) => ({ ...unit, since: null, until: null }));

/** Members of a group on a day with their names and times, in tree order. */
export const membersOn = async (tx: Reader, group: UnitGroup, day: string): Promise<GroupMember[]> =>
  group.rule === null ? listed(tx, group.id, day) : ruled(tx, group.rule, day);
