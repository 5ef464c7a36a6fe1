import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { freshPerson } from './person-record.ts';
import { placePerson } from './place-person.ts';
import { unitSubject } from './unit-subject.ts';

/** Adds a person to an open unit, with a role where one is given. Signing in needs a first password besides. */
export const addPerson = handle(
  peopleEndpoints.addPerson,
  async ({ body, tx }) => {
    const subject = await unitSubject(tx, body.unitId);
    return subject && { ...subject, facts: { ...subject.facts, grantedRole: body.role } };
  },
  async (call) => {
    const { body, subject, refuse, made, note } = call;
    const placed = await placePerson(call, body, subject.unit);
    if (typeof placed === 'string') return refuse(placed);
    made({ kind: 'person', id: placed.personId, unitId: subject.unit.id });
    note({ role: body.role, roleGrantId: placed.roleGrantId });
    return freshPerson(call, placed.personId);
  },
);
