import type { Role } from '@lianfang/contract/people/roles';
import type { Database } from '../../packages/server/src/kernel/database/connect.ts';
import { issueSession } from '../../packages/server/src/modules/identity/index.ts';
import { newUser, type User } from '../../packages/server/test/http-user.ts';

/** Those who hold a role, each with an open session. */
export const tokensOf = async ({ query }: Database, role: Role): Promise<User[]> => {
  const people = await query
    .selectFrom('role_grant')
    .select('person_id')
    .where('role', '=', role)
    .orderBy('unit_id')
    .orderBy('person_id')
    .execute();
  const wire = { address: '127.0.0.1', userAgent: 'bench' };
  return Promise.all(
    people.map(async ({ person_id: id }) =>
      newUser(await query.transaction().execute((tx) => issueSession(tx, id, Temporal.Now.instant(), wire))),
    ),
  );
};
