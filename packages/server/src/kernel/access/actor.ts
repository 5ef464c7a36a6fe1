import type { PersonId, UnitId } from '@lianfang/contract/ids';
import type { Role } from '@lianfang/contract/people/roles';

/** The person whose deputy somebody is. */
export interface ActingFor {
  readonly personId: PersonId;
  readonly unitPath: string;
}

/** A role held on a unit and everything below it. */
export interface HeldRole {
  readonly role: Role;
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

/** A job under its own name; it acts through the same policy table as a person. */
export interface MachineActor {
  readonly kind: 'machine';
  readonly name: 'scheduler' | 'installer' | 'importer';
}

export type Actor = PersonActor | EnteringActor | MachineActor | { readonly kind: 'anonymous' };

/** Who a grant of the policy table may name: a role, or a standing that needs no grant. */
export type Grantee = Role | 'anonymous' | 'entering' | 'signed-in' | MachineActor['name'];

export const anonymous: Actor = { kind: 'anonymous' };

/** The name under which an actor stands in the audit trail. */
export const auditName = (actor: Actor): string => {
  if (actor.kind === 'anonymous') return 'anonymous';
  return actor.kind === 'machine' ? `machine:${actor.name}` : actor.personId;
};
