import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { PersonId, UnitId } from '../ids.ts';
import { personRefusals, standInRefusals } from './refusals.ts';
import { Contact, ContactDuty, ContactId, Deputy, DeputyId, NewDeputy } from './stand-ins.ts';

const onUnit = z.strictObject({ unitId: UnitId });
const onPerson = z.strictObject({ personId: PersonId });

/** Whom to ask at a unit, and who acts for whom while they are away. */
export const standInEndpoints = {
  listContacts: endpoint({
    id: 'listContacts',
    method: 'GET',
    path: '/api/units/:unitId/contacts',
    action: 'contact.read',
    summary: { zh: '单位联系人', en: 'Contacts of a unit' },
    params: onUnit,
    reply: z.strictObject({ rows: z.array(Contact) }),
    readsPerson: true,
  }),
  nameContact: endpoint({
    id: 'nameContact',
    method: 'POST',
    path: '/api/units/:unitId/contacts',
    action: 'contact.name',
    summary: { zh: '指定联系人', en: 'Name a contact' },
    params: onUnit,
    body: z.strictObject({ personId: PersonId, duty: ContactDuty }),
    reply: Contact,
    refuses: [standInRefusals.contactHeld, standInRefusals.personOutside, personRefusals.unitClosed],
  }),
  endContact: endpoint({
    id: 'endContact',
    method: 'POST',
    path: '/api/units/:unitId/contacts/:contactId/end',
    action: 'contact.end',
    summary: { zh: '撤下联系人', en: 'End a contact' },
    params: z.strictObject({ unitId: UnitId, contactId: ContactId }),
    reply: Contact,
    refuses: [standInRefusals.contactOver],
  }),
  listDeputies: endpoint({
    id: 'listDeputies',
    method: 'GET',
    path: '/api/people/:personId/deputies',
    action: 'person.read',
    summary: { zh: '代理人', en: 'Deputies of a person' },
    params: onPerson,
    reply: z.strictObject({ rows: z.array(Deputy) }),
    readsPerson: true,
  }),
  nameDeputy: endpoint({
    id: 'nameDeputy',
    method: 'POST',
    path: '/api/people/:personId/deputies',
    action: 'deputy.name',
    summary: { zh: '指定代理人', en: 'Name a deputy' },
    params: onPerson,
    body: NewDeputy,
    reply: Deputy,
    refuses: [
      personRefusals.wrongState,
      standInRefusals.personOutside,
      standInRefusals.samePerson,
      standInRefusals.badTerm,
      standInRefusals.overlaps,
      standInRefusals.administrator,
    ],
  }),
  endDeputy: endpoint({
    id: 'endDeputy',
    method: 'POST',
    path: '/api/people/:personId/deputies/:deputyId/end',
    action: 'deputy.end',
    summary: { zh: '结束代理', en: 'End a deputyship' },
    params: z.strictObject({ personId: PersonId, deputyId: DeputyId }),
    reply: Deputy,
    refuses: [standInRefusals.deputyOver],
  }),
} as const;
