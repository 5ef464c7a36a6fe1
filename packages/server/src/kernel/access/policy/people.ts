import type { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import {
  all,
  always,
  handedToAnother,
  anotherPerson,
  isDelegate,
  isSelf,
  officerRole,
  ordinaryPerson,
  personWithinUnit,
  withinUnit,
} from '../conditions.ts';
import { allow, type PolicyFor } from '../grant.ts';

const business = ['county-leader', 'office-director', 'office-officer', 'unit-lead', 'unit-officer'] as const;

/** What a unit lead may do to the people of the unit, never to an administrator or to somebody of the joint office. */
const ownPeople = all(withinUnit, ordinaryPerson, anotherPerson);
const othersOfTheCounty = all(withinUnit, anotherPerson);

export const peoplePolicy = {
  'person.find': allow(withinUnit, ...business, 'security-admin'),
  'person.read': [...allow(withinUnit, 'security-admin', 'unit-lead'), ...allow(isSelf, 'signed-in')],
  'person.read-phone': [
    ...allow(withinUnit, 'security-admin', 'county-leader', 'office-director', 'office-officer', 'unit-lead'),
    ...allow(isSelf, 'signed-in'),
  ],
  'person.add': [
    ...allow(withinUnit, 'security-admin'),
    ...allow(all(withinUnit, officerRole), 'unit-lead'),
    ...allow(always, 'installer'),
  ],
  'person.import': allow(withinUnit, 'security-admin'),
  'person.edit': [...allow(withinUnit, 'security-admin'), ...allow(ownPeople, 'unit-lead')],
  'person.transfer': [
    ...allow(othersOfTheCounty, 'security-admin'),
    ...allow(all(ownPeople, personWithinUnit), 'unit-lead'),
  ],
  'person.suspend': [...allow(othersOfTheCounty, 'security-admin'), ...allow(ownPeople, 'unit-lead')],
  'person.reinstate': [...allow(othersOfTheCounty, 'security-admin'), ...allow(ownPeople, 'unit-lead')],
  'person.leave': [...allow(othersOfTheCounty, 'security-admin'), ...allow(ownPeople, 'unit-lead')],
  'role.grant': [
    ...allow(othersOfTheCounty, 'security-admin'),
    ...allow(all(ownPeople, personWithinUnit, officerRole), 'unit-lead'),
  ],
  'role.end': [
    ...allow(withinUnit, 'security-admin'),
    ...allow(all(ownPeople, personWithinUnit, officerRole), 'unit-lead'),
  ],
  'contact.read': allow(always, 'signed-in'),
  'contact.name': allow(withinUnit, 'security-admin', 'office-director', 'office-officer', 'unit-lead'),
  'contact.end': allow(withinUnit, 'security-admin', 'office-director', 'office-officer', 'unit-lead'),
  // A deputy gets every role of the person, also one held on another unit: so no unit lead names one for others.
  'deputy.name': [...allow(all(withinUnit, handedToAnother), 'security-admin'), ...allow(isSelf, ...business)],
  'deputy.end': [
    ...allow(withinUnit, 'security-admin'),
    ...allow(ownPeople, 'unit-lead'),
    ...allow(isSelf, ...business),
    ...allow(isDelegate, ...business),
  ],
} satisfies PolicyFor<typeof peopleEndpoints>;
