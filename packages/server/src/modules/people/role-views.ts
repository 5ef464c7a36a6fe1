import { RoleGrantId, UnitId } from '@lianfang/contract/ids';
import type { HeldRoleText } from '@lianfang/contract/people/people';
import { Role } from '@lianfang/contract/people/roles';
import { sql } from 'kysely';
import type { Reader } from '../../kernel/database/connect.ts';

/** A role that somebody holds now. */
export interface HeldNow {
  readonly personId: string;
  readonly unitPath: string;
  readonly text: HeldRoleText;
}

/** The roles of these people that are in force now, the widest unit first. */
export const rolesInForce = async (
  tx: Reader,
  personIds: readonly string[],
  now: Temporal.Instant,
): Promise<HeldNow[]> => {
  if (personIds.length === 0) return [];
  const at = now.toString();
  const rows = await tx
    .selectFrom('role_grant')
    .innerJoin('unit', 'unit.id', 'role_grant.unit_id')
    .select(['role_grant.id', 'role_grant.person_id', 'role_grant.role', 'role_grant.unit_id', 'role_grant.valid_to'])
    .select(['unit.name', 'unit.path'])
    .where('role_grant.person_id', 'in', personIds)
    .where('role_grant.valid_from', '<=', at)
    .where((eb) => eb.or([eb('role_grant.valid_to', 'is', null), eb('role_grant.valid_to', '>', at)]))
    .orderBy('unit.path')
    .orderBy('role_grant.id')
    .execute();
  return rows.map((row) => ({
    personId: row.person_id,
    unitPath: row.path,
    text: {
      id: RoleGrantId.parse(row.id),
      role: Role.parse(row.role),
      unitId: UnitId.parse(row.unit_id),
      unitName: row.name,
      until: row.valid_to,
    },
  }));
};

/** Every grant a person ever had, the newest first, with the names of who gave and who ended it. */
export const grantHistory = (tx: Reader, personId: string) =>
  tx
    .selectFrom('role_grant')
    .innerJoin('unit', 'unit.id', 'role_grant.unit_id')
    .leftJoin('person as giver', (join) => join.on(sql<boolean>`giver.id::text = role_grant.granted_by`))
    .leftJoin('person as ender', (join) => join.on(sql<boolean>`ender.id::text = role_grant.ended_by`))
    .selectAll('role_grant')
    .select(['unit.name as unitName', 'unit.path as unitPath', 'giver.name as giverName', 'ender.name as enderName'])
    .where('role_grant.person_id', '=', personId)
    .orderBy('role_grant.valid_from', 'desc')
    .orderBy('role_grant.id', 'desc');

export type GrantRow = Awaited<ReturnType<ReturnType<typeof grantHistory>['executeTakeFirstOrThrow']>>;

/** Grants that are in force or will be. */
export const openGrants = async (
  tx: Reader,
  personId: string,
  now: Temporal.Instant,
): Promise<{ id: string; role: Role; unitId: string }[]> => {
  const rows = await tx
    .selectFrom('role_grant')
    .select(['id', 'role', 'unit_id'])
    .where('person_id', '=', personId)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', now.toString())]))
    .execute();
  return rows.map((row) => ({ id: row.id, role: Role.parse(row.role), unitId: row.unit_id }));
};
