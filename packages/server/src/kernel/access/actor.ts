import type { PersonId, UnitId } from '@lianfang/contract/ids';
import type { Role } from '@lianfang/contract/people/roles';

/** The person whose deputy somebody is. */
export interface ActingFor {
  readonly personId: PersonId;
  readonly unitPath: string;
}

/** The one role of a unit's own system; no person is granted it. */
export type SystemRole = 'bank-system';

/** A role held on a unit and everything below it. */
export interface HeldRole<Name extends Role | SystemRole = Role | SystemRole> {
  readonly role: Name;
  readonly unitId: UnitId;
  /** Path of that unit: ids from the county down, each followed by "/". */
  readonly unitPath: string;
  /** Held as the deputy of this person; absent where the role is the actor's own. */
  readonly actingFor?: ActingFor;
}

/** A signed-in person with the roles in force at the moment of the call. */
export interface PersonActor {
  readonly kind: 'person';
  readonly personId: PersonId;
  readonly name: string;
  readonly sessionId: string;
  readonly unitId: UnitId;
  readonly unitPath: string;
  readonly held: readonly HeldRole[];
}

/** Somebody who has given the password but still owes a step: second factor, new password, undertaking. */
export interface EnteringActor {
  readonly kind: 'entering';
  readonly personId: PersonId;
  readonly sessionId: string;
}

/** A unit's own system, known by the key that it signs with. */
export interface SystemActor {
  readonly kind: 'system';
  readonly keyId: string;
  readonly name: string;
  readonly unitId: UnitId;
  readonly unitPath: string;
  readonly held: readonly HeldRole[];
}

/** A job under its own name; it acts through the same policy table as a person. */
export interface MachineActor {
  readonly kind: 'machine';
  readonly name: 'scheduler' | 'installer' | 'importer';
}

export type Actor = PersonActor | EnteringActor | SystemActor | MachineActor | { readonly kind: 'anonymous' };

/** Who a grant of the policy table may name: a role, or a standing that needs no grant. */
export type Grantee = Role | SystemRole | 'anonymous' | 'entering' | 'signed-in' | MachineActor['name'];

export const anonymous: Actor = { kind: 'anonymous' };

/** The name under which an actor stands in the audit trail. */
export const auditName = (actor: Actor): string => {
  if (actor.kind === 'anonymous') return 'anonymous';
  if (actor.kind === 'system') return `key:${actor.keyId}`;
  return actor.kind === 'machine' ? `machine:${actor.name}` : actor.personId;
};

/** The person who acts; null where it is a system, a machine or nobody known. */
export const personIdOf = (actor: Actor): string | null => (actor.kind === 'person' ? actor.personId : null);

/** A bank's own system: it acts on its unit, with the one role that such a system has. */
export const bankSystem = (system: Omit<SystemActor, 'kind' | 'held'>): SystemActor => {
  const { unitId, unitPath } = system;
  return { kind: 'system', ...system, held: [{ role: 'bank-system', unitId, unitPath }] };
};
