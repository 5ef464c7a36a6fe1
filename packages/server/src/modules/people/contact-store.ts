import { type PersonId, type UnitId } from '@lianfang/contract/ids';
import { type ContactDuty, ContactId } from '@lianfang/contract/people/stand-ins';
import { v7 as uuid } from 'uuid';
import type { Transaction } from '../../kernel/database/connect.ts';

export interface NewContactRow {
  readonly unitId: UnitId;
  readonly personId: PersonId;
  readonly duty: ContactDuty;
  readonly since: string;
  readonly namedBy: string;
}

/** Names a contact. Null where the person already is that kind of contact of the unit. */
export const insertContact = async (tx: Transaction, contact: NewContactRow): Promise<ContactId | null> => {
  const row = await tx
    .insertInto('contact')
    .values({
      id: uuid(),
      unit_id: contact.unitId,
      person_id: contact.personId,
      duty: contact.duty,
      since: contact.since,
      named_by: contact.namedBy,
    })
    .onConflict((conflict) => conflict.columns(['unit_id', 'person_id', 'duty']).where('until', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row ? ContactId.parse(row.id) : null;
};

/** Ends a contact today. False where it had ended before. */
export const endContactRow = async (tx: Transaction, contactId: string, today: string): Promise<boolean> => {
  const row = await tx
    .updateTable('contact')
    .set({ until: today })
    .where('id', '=', contactId)
    .where('until', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
};

/** Ends everything that a person is a contact for. */
export const endContactsOf = async (tx: Transaction, personId: string, today: string): Promise<void> => {
  await tx
    .updateTable('contact')
    .set({ until: today })
    .where('person_id', '=', personId)
    .where('until', 'is', null)
    .execute();
};
