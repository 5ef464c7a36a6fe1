import { PersonId, UnitId } from '@lianfang/contract/ids';
import { Role, roles } from '@lianfang/contract/people/roles';
import type { HeldRole } from '../../kernel/access/actor.ts';
import { dayOf } from '../../kernel/clock/clock.ts';
import type { Reader } from '../../kernel/database/connect.ts';

/** Active people, this one and those whose deputy this one is today. */
const actsFor = (tx: Reader, personId: string, now: Temporal.Instant) => {
  const today = dayOf(now);
  const principals = tx
    .selectFrom('deputy')
    .select('deputy.person_id')
    .where('deputy.deputy_id', '=', personId)
    .where('deputy.since', '<=', today)
    .where('deputy.until', '>', today)
    .where('deputy.ended_at', 'is', null);
  return tx
    .selectFrom('person')
    .innerJoin('unit as home', 'home.id', 'person.unit_id')
    .innerJoin('role_grant', 'role_grant.person_id', 'person.id')
    .innerJoin('unit', 'unit.id', 'role_grant.unit_id')
    .select(['person.id', 'home.path as homePath', 'role_grant.role', 'role_grant.unit_id as unitId', 'unit.path'])
    .where('person.status', '=', 'active')
    .where((eb) => eb.or([eb('person.id', '=', personId), eb('person.id', 'in', principals)]));
};

/**
 * The roles with which a person acts at this moment: their own, and (marked `actingFor`) those of the people whose
 * deputy they are today. Administrators' roles are never acted in for another.
 */
export const heldRoles = async (tx: Reader, personId: PersonId, now: Temporal.Instant): Promise<HeldRole<Role>[]> => {
  const at = now.toString();
  const rows = await actsFor(tx, personId, now)
    .where('role_grant.valid_from', '<=', at)
    .where((eb) => eb.or([eb('role_grant.valid_to', 'is', null), eb('role_grant.valid_to', '>', at)]))
    .execute();
  return rows.flatMap((row) => {
    const held = { role: Role.parse(row.role), unitId: UnitId.parse(row.unitId), unitPath: row.path };
    if (row.id === personId) return [held];
    if (roles[held.role].administers) return [];
    return [{ ...held, actingFor: { personId: PersonId.parse(row.id), unitPath: row.homePath } }];
  });
};
