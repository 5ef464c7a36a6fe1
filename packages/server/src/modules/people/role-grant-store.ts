import { type PersonId, RoleGrantId, type UnitId } from '@lianfang/contract/ids';
import type { Role } from '@lianfang/contract/people/roles';
import { v7 as uuid } from 'uuid';
import type { Transaction } from '../../kernel/database/connect.ts';

export interface NewRoleGrant {
  readonly personId: PersonId;
  readonly role: Role;
  readonly unitId: UnitId;
  /** Audit name of who granted it. */
  readonly grantedBy: string;
  readonly reason: string | null;
}

/** Grants a role on a unit from now on. */
export const insertRoleGrant = async (
  tx: Transaction,
  grant: NewRoleGrant,
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
      granted_by: grant.grantedBy,
      reason: grant.reason,
    })
    .execute();
  return id;
};
