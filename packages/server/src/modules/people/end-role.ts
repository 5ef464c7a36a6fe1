import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import { auditName } from '../../kernel/access/actor.ts';
import { handle } from '../../kernel/http/handle.ts';
import { personSubject } from './person-views.ts';
import { endRoleGrants, leavesVitalRoleEmpty } from './role-grant-store.ts';
import { grantFacts, roleGrantOf } from './role-record.ts';
import { grantHistory } from './role-views.ts';

/** Ends a role at once. The last holder of a role that must always be held keeps it. */
export const endRole = handle(
  peopleEndpoints.endRole,
  async ({ params, tx, now }) => {
    const subject = await personSubject(tx, params.personId, now);
    const grant = await grantHistory(tx, params.personId)
      .where('role_grant.id', '=', params.roleGrantId)
      .executeTakeFirst();
    return subject && grant ? { ...subject, grant, facts: grantFacts(grant, subject.person) } : null;
  },
  async ({ actor, body, subject, tx, now, refuse, note }) => {
    const { grant, person } = subject;
    if (await leavesVitalRoleEmpty(tx, [grant])) refuse('last-holder-of-role');
    const ended = await endRoleGrants(tx, [grant.id], { by: auditName(actor), reason: body.reason }, now);
    if (ended.length === 0) refuse('role-already-ended');
    note({ roleGrantId: grant.id, role: grant.role, onUnitId: grant.unit_id });
    const row = await grantHistory(tx, person.id).where('role_grant.id', '=', grant.id).executeTakeFirstOrThrow();
    return roleGrantOf(row, person, actor, now);
  },
);
