import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import { auditName } from '../../kernel/access/actor.ts';
import { dayOf } from '../../kernel/clock/clock.ts';
import { handle } from '../../kernel/http/handle.ts';
import { unitSubject } from './unit-subject.ts';
import { insertContact } from './contact-store.ts';
import { contactOf, contactQuery } from './contact-views.ts';
import { personSubject } from './person-views.ts';

/** Names an active person of the unit, or of one below it, as its contact from today. */
export const nameContact = handle(
  peopleEndpoints.nameContact,
  ({ params, tx }) => unitSubject(tx, params.unitId),
  async ({ actor, body, subject, tx, now, refuse, note }) => {
    const { unit } = subject;
    if (unit.closedOn !== null) refuse('person-unit-closed');
    const found = await personSubject(tx, body.personId, now);
    if (found?.person.status !== 'active' || !found.person.unitPath.startsWith(unit.path))
      refuse('person-of-another-unit');
    const namedBy = auditName(actor);
    const id = await insertContact(tx, { ...body, unitId: unit.id, since: dayOf(now), namedBy });
    if (!id) return refuse('contact-already-named');
    note({ contactId: id, personId: body.personId, duty: body.duty });
    return contactOf(await contactQuery(tx).where('contact.id', '=', id).executeTakeFirstOrThrow(), actor);
  },
);
