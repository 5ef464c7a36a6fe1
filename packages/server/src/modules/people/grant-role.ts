import { PersonId, UnitId } from '@lianfang/contract/ids';
import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import { roles } from '@lianfang/contract/people/roles';
import { auditName } from '../../kernel/access/actor.ts';
import { timeZone } from '../../kernel/clock/clock.ts';
import { handle } from '../../kernel/http/handle.ts';
import { findUnit } from '../units/index.ts';
import { standsInNowOrLater } from './deputy-views.ts';
import { breaksSeparation, isMisplaced } from './grant-rules.ts';
import { lockPerson } from './person-store.ts';
import { personSubject } from './person-views.ts';
import { insertRoleGrant } from './role-grant-store.ts';
import { grantFacts, roleGrantOf } from './role-record.ts';
import { grantHistory, openGrants } from './role-views.ts';

/** The first moment of a day in the county. */
const startOf = (day: string): Temporal.Instant =>
  Temporal.PlainDate.from(day).toZonedDateTime({ timeZone }).toInstant();

/** Grants a role on a unit and everything below it, from now on and up to a day where one is given. */
export const grantRole = handle(
  peopleEndpoints.grantRole,
  async ({ params, body, tx, now }) => {
    const subject = await personSubject(tx, params.personId, now);
    const unit = await findUnit(tx, body.unitId);
    if (!subject || !unit) return null;
    return { ...subject, unit, facts: grantFacts({ role: body.role, unitPath: unit.path }, subject.person) };
  },
  async ({ actor, body, subject, tx, now, refuse, note }) => {
    const { person, unit } = subject;
    const until = body.until === null ? null : startOf(body.until);
    if (until && Temporal.Instant.compare(until, now) <= 0) refuse('term-already-over');
    if (person.status !== 'active') refuse('person-wrong-state');
    if (unit.closedOn !== null) refuse('person-unit-closed');
    if (isMisplaced(body.role, unit.kind)) refuse('role-on-county-only');
    await lockPerson(tx, person.id);
    const held = await openGrants(tx, person.id, now);
    if (held.some((one) => one.role === body.role && one.unitId === unit.id)) refuse('role-already-held');
    const standsIn = roles[body.role].administers && (await standsInNowOrLater(tx, person.id, now));
    const heldRoles = held.map((one) => one.role);
    if (standsIn || breaksSeparation(heldRoles, body.role)) refuse('administrators-are-separate');
    const id = await insertRoleGrant(
      tx,
      {
        personId: PersonId.parse(person.id),
        role: body.role,
        unitId: UnitId.parse(unit.id),
        grantedBy: auditName(actor),
        reason: body.reason,
        until,
      },
      now,
    );
    note({ roleGrantId: id, role: body.role, onUnitId: unit.id, until: body.until });
    const row = await grantHistory(tx, person.id).where('role_grant.id', '=', id).executeTakeFirstOrThrow();
    return roleGrantOf(row, person, actor, now);
  },
);
