import { PersonId, type UnitId } from '@lianfang/contract/ids';
import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import { type Role, roles } from '@lianfang/contract/people/roles';
import { v7 as uuid } from 'uuid';
import { auditName } from '../../kernel/access/actor.ts';
import type { Reader } from '../../kernel/database/connect.ts';
import { handle } from '../../kernel/http/handle.ts';
import { findCounty } from '../units/index.ts';
import { freshPerson } from './person-record.ts';
import { tryInsertPerson } from './person-store.ts';
import { sealPhone } from './phone.ts';
import { insertRoleGrant } from './role-grant-store.ts';
import { unitSubject } from './unit-subject.ts';

/** A role of the county is granted on the county, wherever the person works; any other on the person's own unit. */
const unitForRole = async (tx: Reader, role: Role, unitId: UnitId): Promise<UnitId> =>
  roles[role].on === 'county' ? (await findCounty(tx)).id : unitId;

/** Adds a person to an open unit, with a role where one is given. Signing in needs a first password besides. */
export const addPerson = handle(
  peopleEndpoints.addPerson,
  async ({ body, tx }) => {
    const subject = await unitSubject(tx, body.unitId);
    return subject && { ...subject, facts: { ...subject.facts, grantedRole: body.role } };
  },
  async (call) => {
    const { actor, body, subject, tx, now, platform, refuse, made, note } = call;
    if (subject.unit.closedOn !== null) refuse('person-unit-closed');
    const id = PersonId.parse(uuid());
    const phone = sealPhone(platform.secrets, id, body.phone);
    if (!(await tryInsertPerson(tx, { ...body, id, phone }, now))) refuse('login-taken');
    if (body.role !== null) {
      const grant = {
        personId: id,
        role: body.role,
        unitId: await unitForRole(tx, body.role, body.unitId),
        grantedBy: auditName(actor),
        reason: null,
      };
      note({ role: body.role, roleGrantId: await insertRoleGrant(tx, grant, now) });
    }
    made({ kind: 'person', id, unitId: body.unitId });
    return freshPerson(call, id);
  },
);
