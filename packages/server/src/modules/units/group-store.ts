import type { UnitGroupId } from '@lianfang/contract/ids';
import type { GroupRule, UnitGroupText } from '@lianfang/contract/units/groups';
import type { Selectable } from 'kysely';
import type { Reader, Transaction } from '../../kernel/database/connect.ts';
import type { UnitGroup as GroupRow } from '../../kernel/database/tables/unit-group.ts';

const ruleText = (rule: GroupRule | null): string | null => (rule === null ? null : JSON.stringify(rule));

/** Adds a group that is open from a day on; its members are set apart. */
export const insertGroup = async (
  tx: Transaction,
  group: UnitGroupText & { readonly id: UnitGroupId },
  day: string,
): Promise<void> => {
  await tx
    .insertInto('unit_group')
    .values({ id: group.id, name: group.name, note: group.note, rule: ruleText(group.rule), opened_on: day })
    .execute();
};

/** Whether an open group other than this one has the name. */
export const groupNameIsTaken = async (tx: Reader, name: string, except: string | null): Promise<boolean> => {
  const found = await tx
    .selectFrom('unit_group')
    .select('id')
    .where('name', '=', name)
    .where('closed_on', 'is', null)
    .executeTakeFirst();
  return found !== undefined && found.id !== except;
};

/** What may be changed of a group itself. */
export interface GroupChange extends Partial<UnitGroupText> {
  readonly closedOn?: string;
}

/** Changes a group where it still has the given version; null where it no longer has. */
export const updateGroup = async (
  tx: Transaction,
  group: { readonly id: string; readonly version: number },
  change: GroupChange,
): Promise<Selectable<GroupRow> | null> => {
  const row = await tx
    .updateTable('unit_group')
    .set({
      ...(change.name === undefined ? {} : { name: change.name }),
      ...(change.note === undefined ? {} : { note: change.note }),
      ...(change.rule === undefined ? {} : { rule: ruleText(change.rule) }),
      ...(change.closedOn === undefined ? {} : { closed_on: change.closedOn }),
      version: group.version + 1,
    })
    .where('id', '=', group.id)
    .where('version', '=', group.version)
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
};

/** Day of the latest change of a group's members, or null where it never had any. */
export const latestMemberChange = async (tx: Reader, groupId: string): Promise<string | null> => {
  const row = await tx
    .selectFrom('unit_group_member')
    .select((eb) => [eb.fn.max('valid_from').as('began'), eb.fn.max('valid_to').as('ended')])
    .where('group_id', '=', groupId)
    .executeTakeFirst();
  const days = [row?.began, row?.ended].filter((day) => typeof day === 'string');
  return days.toSorted().at(-1) ?? null;
};

// A membership that would end on the day it began was never in force.
const endMembers = async (
  tx: Transaction,
  day: string,
  where: { readonly groupId?: string; readonly unitIds: readonly string[] },
): Promise<string[]> => {
  if (where.unitIds.length === 0) return [];
  const groupId = where.groupId ?? null;
  const never = await tx
    .deleteFrom('unit_group_member')
    .where('unit_id', 'in', [...where.unitIds])
    .where('valid_to', 'is', null)
    .where('valid_from', '>=', day)
    .$if(groupId !== null, (rest) => rest.where('group_id', '=', groupId ?? ''))
    .returning('group_id')
    .execute();
  const ended = await tx
    .updateTable('unit_group_member')
    .set({ valid_to: day })
    .where('unit_id', 'in', [...where.unitIds])
    .where('valid_to', 'is', null)
    .$if(groupId !== null, (rest) => rest.where('group_id', '=', groupId ?? ''))
    .returning('group_id')
    .execute();
  return [...new Set([...never, ...ended].map((row) => row.group_id))];
};

const beginMembers = async (
  tx: Transaction,
  day: string,
  pairs: readonly { readonly groupId: string; readonly unitId: string }[],
): Promise<void> => {
  if (pairs.length === 0) return;
  await tx
    .insertInto('unit_group_member')
    .values(pairs.map(({ groupId, unitId }) => ({ group_id: groupId, unit_id: unitId, valid_from: day })))
    .onConflict((conflict) => conflict.columns(['group_id', 'unit_id']).where('valid_to', 'is', null).doNothing())
    .execute();
};

/** Makes the listed members of a group exactly these from a day on. */
export const replaceMembers = async (
  tx: Transaction,
  groupId: string,
  unitIds: readonly string[],
  day: string,
): Promise<void> => {
  const open = await tx
    .selectFrom('unit_group_member')
    .select('unit_id')
    .where('group_id', '=', groupId)
    .where('valid_to', 'is', null)
    .execute();
  const wanted = new Set(unitIds);
  const gone = open.map((row) => row.unit_id).filter((id) => !wanted.has(id));
  await endMembers(tx, day, { groupId, unitIds: gone });
  await beginMembers(
    tx,
    day,
    [...wanted].map((unitId) => ({ groupId, unitId })),
  );
};

/** Ends every open listed membership of closed units; gives back the groups they were in. */
export const endMembership = async (tx: Transaction, unitIds: readonly string[], day: string): Promise<string[]> =>
  endMembers(tx, day, { unitIds });

/** Puts a unit into the groups of those it takes over from. */
export const joinGroups = async (
  tx: Transaction,
  unitId: string,
  groupIds: readonly string[],
  day: string,
): Promise<void> =>
  beginMembers(
    tx,
    day,
    groupIds.map((groupId) => ({ groupId, unitId })),
  );
