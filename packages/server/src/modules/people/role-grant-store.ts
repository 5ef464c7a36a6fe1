import { type PersonId, RoleGrantId, type UnitId } from '@lianfang/contract/ids';
import { Role, roles } from '@lianfang/contract/people/roles';
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Transaction } from '../../kernel/database/connect.ts';

export interface NewRoleGrantRow {
  readonly personId: PersonId;
  readonly role: Role;
  readonly unitId: UnitId;
  /** Audit name of who granted it. */
  readonly grantedBy: string;
  readonly reason: string | null;
  /** When it ends by itself; open where absent. */
  readonly until?: Temporal.Instant | null;
}

/** Grants a role on a unit from now on. */
export const insertRoleGrant = async (
  tx: Transaction,
  grant: NewRoleGrantRow,
  now: Temporal.Instant,
): Promise<RoleGrantId> => {
  const id = RoleGrantId.parse(uuid());
  await tx
    .insertInto('role_grant')
    .values({
      id,
      person_id: grant.personId,
      role: grant.role,
      unit_id: grant.unitId,
      valid_from: now.toString(),
      valid_to: grant.until?.toString() ?? null,
      granted_by: grant.grantedBy,
      reason: grant.reason,
    })
    .execute();
  return id;
};

/** Why and by whose hand grants end. */
export interface Ending {
  readonly by: string;
  readonly reason: string;
}

/** Ends grants that are still in force; the others stay as they are. Returns the ids of those it ended. */
export const endRoleGrants = async (
  tx: Transaction,
  ids: readonly string[],
  ending: Ending,
  now: Temporal.Instant,
): Promise<string[]> => {
  if (ids.length === 0) return [];
  const rows = await tx
    .updateTable('role_grant')
    .set({ valid_to: now.toString(), ended_by: ending.by, end_reason: ending.reason })
    .where('id', 'in', ids)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', now.toString())]))
    .returning('id')
    .execute();
  return rows.map((row) => row.id);
};

/** Advisory lock under which the holders of a vital role are counted, so that two do not leave at once. */
const vitalRoleLock = 7_391_003;

const vitalRoles = Role.options.filter((role) => 'vital' in roles[role]);

/**
 * Whether ending these grants would leave a vital role without an active holder for good. A grant with a term does
 * not count: when it ends nobody would be left to renew it. Holds other such questions back until the commit.
 */
export const leavesVitalRoleEmpty = async (
  tx: Transaction,
  ending: readonly { readonly id: string; readonly role: string }[],
): Promise<boolean> => {
  const at = ending.filter((grant) => vitalRoles.some((role) => role === grant.role));
  if (at.length === 0) return false;
  await sql`select pg_advisory_xact_lock(${vitalRoleLock})`.execute(tx);
  const kept = await tx
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person_id')
    .select('role_grant.role')
    .distinct()
    .where('role_grant.valid_to', 'is', null)
    .where('person.status', '=', 'active')
    .where(
      'role_grant.id',
      'not in',
      ending.map((grant) => grant.id),
    )
    .execute();
  return at.some((grant) => !kept.some((one) => one.role === grant.role));
};
