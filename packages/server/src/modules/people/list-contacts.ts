import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { contactOf, contactQuery } from './contact-views.ts';
import { unitSubject } from './unit-subject.ts';

/** Whom to ask at a unit today. */
export const listContacts = handle(
  peopleEndpoints.listContacts,
  ({ params, tx }) => unitSubject(tx, params.unitId),
  async ({ actor, subject, tx, note }) => {
    const rows = await contactQuery(tx)
      .where('contact.unit_id', '=', subject.unit.id)
      .where('contact.until', 'is', null)
      .orderBy('contact.duty')
      .orderBy('contact.id')
      .execute();
    note({ personIds: rows.map((row) => row.id) });
    return { rows: rows.map((row) => contactOf(row, actor)) };
  },
);
