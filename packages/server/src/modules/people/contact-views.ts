import { UnitId } from '@lianfang/contract/ids';
import { standInRefusals } from '@lianfang/contract/people/refusals';
import { type Contact, ContactDuty, ContactId } from '@lianfang/contract/people/stand-ins';
import { abilityOf } from '../../kernel/access/ability.ts';
import type { Actor } from '../../kernel/access/actor.ts';
import type { Reader } from '../../kernel/database/connect.ts';
import { personNameOf } from './person-views.ts';

/** Contacts with the person behind each and the unit they are a contact of. */
export const contactQuery = (tx: Reader) =>
  tx
    .selectFrom('contact')
    .innerJoin('unit as at', 'at.id', 'contact.unit_id')
    .innerJoin('person', 'person.id', 'contact.person_id')
    .innerJoin('unit', 'unit.id', 'person.unit_id')
    .select(['contact.id as contactId', 'contact.unit_id as atUnitId', 'at.path as atPath', 'contact.duty'])
    .select(['contact.since', 'contact.until', 'person.id', 'person.name', 'person.post'])
    .select(['person.unit_id as unitId', 'unit.name as unitName']);

export type ContactRow = Awaited<ReturnType<ReturnType<typeof contactQuery>['executeTakeFirstOrThrow']>>;

export const contactOf = (row: ContactRow, actor: Actor): Contact => ({
  id: ContactId.parse(row.contactId),
  unitId: UnitId.parse(row.atUnitId),
  person: personNameOf(row),
  duty: ContactDuty.parse(row.duty),
  since: row.since,
  until: row.until,
  abilities: {
    endContact: abilityOf(
      actor,
      'contact.end',
      { unitPath: row.atPath },
      row.until === null ? null : standInRefusals.contactOver,
    ),
  },
});
