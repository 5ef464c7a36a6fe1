import type { Route } from '../../kernel/http/handle.ts';
import { addPerson } from './add-person.ts';
import { editPerson } from './edit-person.ts';
import { endContact } from './end-contact.ts';
import { endDeputy } from './end-deputy.ts';
import { endRole } from './end-role.ts';
import { findPeople } from './find-people.ts';
import { grantRole } from './grant-role.ts';
import { importPeople } from './import-people.ts';
import { listContacts } from './list-contacts.ts';
import { listDeputies } from './list-deputies.ts';
import { listPeople } from './list-people.ts';
import { listRoleGrants } from './list-role-grants.ts';
import { markPersonLeft } from './mark-person-left.ts';
import { nameContact } from './name-contact.ts';
import { nameDeputy } from './name-deputy.ts';
import { peopleForm } from './people-form.ts';
import { readPerson } from './read-person.ts';
import { readPhone } from './read-phone.ts';
import { reinstatePerson } from './reinstate-person.ts';
import { suspendPerson } from './suspend-person.ts';
import { transferPerson } from './transfer-person.ts';

export const peopleRoutes: readonly Route[] = [
  listPeople,
  findPeople,
  readPerson,
  readPhone,
  addPerson,
  peopleForm,
  importPeople,
  editPerson,
  transferPerson,
  suspendPerson,
  reinstatePerson,
  markPersonLeft,
  listRoleGrants,
  grantRole,
  endRole,
  listContacts,
  nameContact,
  endContact,
  listDeputies,
  nameDeputy,
  endDeputy,
];
