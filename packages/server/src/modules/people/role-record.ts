import { RoleGrantId, UnitId } from '@lianfang/contract/ids';
import { roleRefusals } from '@lianfang/contract/people/refusals';
import type { Doer, RoleGrant } from '@lianfang/contract/people/role-grants';
import { Role } from '@lianfang/contract/people/roles';
import { abilityOf } from '../../kernel/access/ability.ts';
import type { Actor } from '../../kernel/access/actor.ts';
import type { Facts } from '../../kernel/access/facts.ts';
import { machineName } from './doers.ts';
import type { PersonRecord } from './person-views.ts';
import type { GrantRow } from './role-views.ts';

const doerOf = (id: string, name: string | null): Doer => ({ id, name: name ?? machineName(id) });

/** What the policy looks at on a grant: its unit and role, and whose it is. */
export const grantFacts = (grant: Pick<GrantRow, 'role' | 'unitPath'>, person: PersonRecord): Facts => ({
  unitPath: grant.unitPath,
  grantedRole: grant.role,
  personId: person.id,
  personUnitPath: person.unitPath,
  personRoles: person.personRoles,
});

const isOver = (grant: GrantRow, now: Temporal.Instant): boolean =>
  grant.valid_to !== null && Temporal.Instant.compare(Temporal.Instant.from(grant.valid_to), now) <= 0;

/** One line of a person's history of roles. */
export const roleGrantOf = (grant: GrantRow, person: PersonRecord, actor: Actor, now: Temporal.Instant): RoleGrant => {
  const over = isOver(grant, now);
  return {
    id: RoleGrantId.parse(grant.id),
    role: Role.parse(grant.role),
    unitId: UnitId.parse(grant.unit_id),
    unitName: grant.unitName,
    since: grant.valid_from,
    until: grant.valid_to,
    grantedBy: doerOf(grant.granted_by, grant.giverName),
    reason: grant.reason,
    endedBy: grant.ended_by === null ? null : doerOf(grant.ended_by, grant.enderName),
    endReason: grant.end_reason,
    inForce: !over,
    abilities: {
      endRole: abilityOf(actor, 'role.end', grantFacts(grant, person), over ? roleRefusals.alreadyEnded : null),
    },
  };
};
