import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import { dayOf } from '../../kernel/clock/clock.ts';
import { handle } from '../../kernel/http/handle.ts';
import { unitSubject } from './unit-subject.ts';
import { endContactRow } from './contact-store.ts';
import { contactOf, contactQuery } from './contact-views.ts';

/** Takes a contact of a unit off the list. */
export const endContact = handle(
  peopleEndpoints.endContact,
  async ({ params, tx }) => {
    const unit = await unitSubject(tx, params.unitId);
    const contact = await contactQuery(tx)
      .where('contact.id', '=', params.contactId)
      .where('contact.unit_id', '=', params.unitId)
      .executeTakeFirst();
    return unit && contact ? { ...unit, contact } : null;
  },
  async ({ actor, subject, tx, now, refuse, note }) => {
    const today = dayOf(now);
    if (!(await endContactRow(tx, subject.contact.contactId, today))) refuse('contact-already-ended');
    note({ contactId: subject.contact.contactId, personId: subject.contact.id });
    return contactOf({ ...subject.contact, until: today }, actor);
  },
);
