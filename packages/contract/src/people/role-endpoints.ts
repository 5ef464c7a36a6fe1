import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { PersonId, RoleGrantId } from '../ids.ts';
import { Line } from '../values.ts';
import { personRefusals, roleRefusals } from './refusals.ts';
import { NewRoleGrant, RoleGrant } from './role-grants.ts';

const onPerson = z.strictObject({ personId: PersonId });

/** Roles of a person: history, grant, end. */
export const roleEndpoints = {
  listRoleGrants: endpoint({
    id: 'listRoleGrants',
    method: 'GET',
    path: '/api/people/:personId/roles',
    action: 'person.read',
    summary: { zh: '授权历史', en: 'Roles held, now and before' },
    params: onPerson,
    reply: z.strictObject({ rows: z.array(RoleGrant) }),
    readsPerson: true,
  }),
  grantRole: endpoint({
    id: 'grantRole',
    method: 'POST',
    path: '/api/people/:personId/roles',
    action: 'role.grant',
    summary: { zh: '授予角色', en: 'Grant a role' },
    params: onPerson,
    body: NewRoleGrant,
    reply: RoleGrant,
    refuses: [
      personRefusals.wrongState,
      personRefusals.unitClosed,
      roleRefusals.alreadyHeld,
      roleRefusals.separated,
      roleRefusals.countyOnly,
      roleRefusals.termOver,
    ],
  }),
  endRole: endpoint({
    id: 'endRole',
    method: 'POST',
    path: '/api/people/:personId/roles/:roleGrantId/end',
    action: 'role.end',
    summary: { zh: '结束授权', en: 'End a role' },
    params: z.strictObject({ personId: PersonId, roleGrantId: RoleGrantId }),
    body: z.strictObject({ reason: Line }),
    reply: RoleGrant,
    refuses: [roleRefusals.alreadyEnded, roleRefusals.lastHolder],
  }),
} as const;
