import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { personSubject } from './person-views.ts';
import { roleGrantOf } from './role-record.ts';
import { grantHistory } from './role-views.ts';

/** Every role a person holds or held, the newest first. */
export const listRoleGrants = handle(
  peopleEndpoints.listRoleGrants,
  ({ params, tx, now }) => personSubject(tx, params.personId, now),
  async ({ actor, subject, tx, now }) => {
    const rows = await grantHistory(tx, subject.person.id).execute();
    return { rows: rows.map((row) => roleGrantOf(row, subject.person, actor, now)) };
  },
);
