import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { PersonId, UnitId } from '../ids.ts';
import { kernelRefusals } from '../refusal.ts';
import { Line, pageOf, PageQuery, Version } from '../values.ts';
import { peopleImportEndpoints } from './import-endpoints.ts';
import { NewPerson, Person, PersonName, PersonRow, PersonStatus, PersonText, Phone } from './people.ts';
import { personRefusals, roleRefusals } from './refusals.ts';
import { roleEndpoints } from './role-endpoints.ts';
import { Role } from './roles.ts';
import { standInEndpoints } from './stand-in-endpoints.ts';

const onPerson = z.strictObject({ personId: PersonId });
const withReason = z.strictObject({ reason: Line, version: Version });

/** A change of a person's state: all three are asked in the same way. */
const move = <const Id extends string, const Action extends string>(
  id: Id,
  action: Action,
  step: string,
  zh: string,
  en: string,
) =>
  endpoint({
    id,
    method: 'POST',
    path: `/api/people/:personId/${step}`,
    action,
    summary: { zh, en },
    params: onPerson,
    body: withReason,
    reply: Person,
    refuses: [kernelRefusals.changedMeanwhile, personRefusals.wrongState, roleRefusals.lastHolder],
  });

/** What clients may ask about the people of the platform. */
export const peopleEndpoints = {
  listPeople: endpoint({
    id: 'listPeople',
    method: 'GET',
    path: '/api/people',
    action: 'person.read',
    summary: { zh: '人员名单', en: 'People' },
    query: z.strictObject({
      ...PageQuery,
      search: Line.optional(),
      unitId: UnitId.optional(),
      status: PersonStatus.optional(),
      role: Role.optional(),
      /** Only active people whom nothing lets in: no password in force, no passkey, no identity provider. */
      withoutWayIn: z.stringbool().optional(),
    }),
    reply: pageOf(PersonRow),
    readsPerson: true,
  }),
  findPeople: endpoint({
    id: 'findPeople',
    method: 'GET',
    path: '/api/people/names',
    action: 'person.find',
    summary: { zh: '按姓名选人', en: 'Find a person by name' },
    query: z.strictObject({ ...PageQuery, search: Line.optional(), unitId: UnitId.optional() }),
    reply: pageOf(PersonName),
    readsPerson: true,
  }),
  readPerson: endpoint({
    id: 'readPerson',
    method: 'GET',
    path: '/api/people/:personId',
    action: 'person.read',
    summary: { zh: '人员详情', en: 'A person' },
    params: onPerson,
    reply: Person,
    readsPerson: true,
  }),
  readPhone: endpoint({
    id: 'readPhone',
    method: 'GET',
    path: '/api/people/:personId/phone',
    action: 'person.read-phone',
    summary: { zh: '查看电话', en: 'Show the telephone number' },
    params: onPerson,
    reply: z.strictObject({ phone: Phone.nullable() }),
    readsPerson: true,
  }),
  addPerson: endpoint({
    id: 'addPerson',
    method: 'POST',
    path: '/api/people',
    action: 'person.add',
    summary: { zh: '新增人员', en: 'Add a person' },
    body: NewPerson,
    reply: Person,
    refuses: [personRefusals.loginTaken, personRefusals.unitClosed],
  }),
  editPerson: endpoint({
    id: 'editPerson',
    method: 'POST',
    path: '/api/people/:personId/edit',
    action: 'person.edit',
    summary: { zh: '修改人员', en: 'Edit a person' },
    params: onPerson,
    /** Without `phone` the number stays as it is: who may not read it can still correct the rest. */
    body: z.strictObject({ ...PersonText.partial({ phone: true }).shape, version: Version }),
    reply: Person,
    refuses: [kernelRefusals.changedMeanwhile, personRefusals.wrongState],
  }),
  transferPerson: endpoint({
    id: 'transferPerson',
    method: 'POST',
    path: '/api/people/:personId/transfer',
    action: 'person.transfer',
    summary: { zh: '调动单位', en: 'Transfer to another unit' },
    params: onPerson,
    body: z.strictObject({ unitId: UnitId, ...withReason.shape }),
    reply: Person,
    refuses: [
      kernelRefusals.changedMeanwhile,
      personRefusals.wrongState,
      personRefusals.sameUnit,
      personRefusals.unitClosed,
    ],
  }),
  suspendPerson: move('suspendPerson', 'person.suspend', 'suspend', '停用账号', 'Suspend a person'),
  reinstatePerson: move('reinstatePerson', 'person.reinstate', 'reinstate', '恢复账号', 'Reinstate a person'),
  markPersonLeft: move('markPersonLeft', 'person.leave', 'leave', '办理离任', 'Mark a person as left'),
  ...peopleImportEndpoints,
  ...roleEndpoints,
  ...standInEndpoints,
} as const;
