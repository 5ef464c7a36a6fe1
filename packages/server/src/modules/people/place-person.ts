import { PersonId, type UnitId } from '@lianfang/contract/ids';
import type { NewPerson } from '@lianfang/contract/people/people';
import { type Role, roles } from '@lianfang/contract/people/roles';
import type { Unit } from '@lianfang/contract/units/units';
import { v7 as uuid } from 'uuid';
import { type Actor, auditName } from '../../kernel/access/actor.ts';
import type { Reader, Transaction } from '../../kernel/database/connect.ts';
import type { Platform } from '../../kernel/http/platform.ts';
import { findCounty } from '../units/index.ts';
import { tryInsertPerson } from './person-store.ts';
import { sealPhone } from './phone.ts';
import { insertRoleGrant } from './role-grant-store.ts';

interface Placing {
  readonly actor: Actor;
  readonly tx: Transaction;
  readonly now: Temporal.Instant;
  readonly platform: Pick<Platform, 'secrets'>;
}

export interface Placed {
  readonly personId: PersonId;
  readonly roleGrantId: string | null;
}

export type PlacingObstacle = 'person-unit-closed' | 'login-taken';

/** A role of the county is granted on the county, wherever the person works; any other on the person's own unit. */
const unitForRole = async (tx: Reader, role: Role, unitId: UnitId): Promise<UnitId> =>
  roles[role].on === 'county' ? (await findCounty(tx)).id : unitId;

/** Adds a person to an open unit, with a role where one is given. Answers what hinders it instead. */
export const placePerson = async (
  { actor, tx, now, platform }: Placing,
  text: NewPerson,
  unit: Unit,
): Promise<Placed | PlacingObstacle> => {
  if (unit.closedOn !== null) return 'person-unit-closed';
  const id = PersonId.parse(uuid());
  const row = { ...text, id, unitId: unit.id, phone: sealPhone(platform.secrets, id, text.phone) };
  if (!(await tryInsertPerson(tx, row, now))) return 'login-taken';
  if (text.role === null) return { personId: id, roleGrantId: null };
  const unitId = await unitForRole(tx, text.role, unit.id);
  const grant = { personId: id, role: text.role, unitId, grantedBy: auditName(actor), reason: null };
  return { personId: id, roleGrantId: await insertRoleGrant(tx, grant, now) };
};
