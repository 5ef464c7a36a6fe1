import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import { roles } from '@lianfang/contract/people/roles';
import { auditName } from '../../kernel/access/actor.ts';
import { dayOf } from '../../kernel/clock/clock.ts';
import { handle } from '../../kernel/http/handle.ts';
import { findUnit } from '../units/index.ts';
import { endContactsOf } from './contact-store.ts';
import { freshPerson } from './person-record.ts';
import { updatePerson } from './person-store.ts';
import { personSubject } from './person-views.ts';
import { endRoleGrants } from './role-grant-store.ts';
import { rolesInForce } from './role-views.ts';

/**
 * Moves a person to another unit. What the person held for the old unit (roles of a unit, being its contact) ends;
 * roles of the county stay.
 */
export const transferPerson = handle(
  peopleEndpoints.transferPerson,
  async ({ params, body, tx, now }) => {
    const subject = await personSubject(tx, params.personId, now);
    const target = await findUnit(tx, body.unitId);
    return subject && target && { ...subject, target, facts: { ...subject.facts, unitPath: target.path } };
  },
  async (call) => {
    const { actor, body, subject, tx, now, refuse, note } = call;
    const { person, target } = subject;
    if (person.status === 'left') refuse('person-wrong-state');
    if (target.id === person.unitId) refuse('person-same-unit');
    if (target.closedOn !== null) refuse('person-unit-closed');
    const done = await updatePerson(tx, { id: person.id, version: body.version }, { unitId: target.id });
    if (!done) refuse('changed-meanwhile');
    const held = await rolesInForce(tx, [person.id], now);
    const left = held.filter(
      ({ text, unitPath }) => roles[text.role].on === 'any' && unitPath.startsWith(person.unitPath),
    );
    const ids = left.map((one) => one.text.id);
    const ended = await endRoleGrants(tx, ids, { by: auditName(actor), reason: body.reason }, now);
    await endContactsOf(tx, person.id, dayOf(now));
    note({ from: person.unitId, to: target.id, endedRoleGrantIds: ended });
    return freshPerson(call, person.id);
  },
);
