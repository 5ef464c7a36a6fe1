// Generated from the migrated database; do not edit.
import type { AuditEntry } from './audit-entry.ts';
import type { IdempotentReply } from './idempotent-reply.ts';
import type { Person } from './person.ts';
import type { RoleGrant } from './role-grant.ts';
import type { Session } from './session.ts';
import type { Unit } from './unit.ts';
import type { UnitVersion } from './unit-version.ts';

/** Every table by its name. */
export interface Tables {
  audit_entry: AuditEntry;
  idempotent_reply: IdempotentReply;
  person: Person;
  role_grant: RoleGrant;
  session: Session;
  unit: Unit;
  unit_version: UnitVersion;
}
