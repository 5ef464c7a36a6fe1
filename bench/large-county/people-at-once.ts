import type { Database } from '../../packages/server/src/kernel/database/connect.ts';
import { issueSession } from '../../packages/server/src/modules/identity/index.ts';
import { newUser, type User } from '../../packages/server/test/http-user.ts';

/** How many people of each role are there at once: most of units, some of the office, a leader. */
const roles: readonly (readonly [role: string, count: number])[] = [
  ['unit-lead', 18],
  ['unit-officer', 22],
  ['office-officer', 7],
  ['office-director', 2],
  ['county-leader', 1],
];

/** Fifty people of different roles and units, each with an open session of their own; two of them by name. */
export interface People {
  readonly users: readonly User[];
  readonly unitLead: User;
  readonly officer: User;
}

export const peopleAtOnce = async ({ query }: Database): Promise<People> => {
  const users: User[] = [];
  const firsts = new Map<string, User>();
  for (const [role, count] of roles) {
    const people = await query
      .selectFrom('role_grant')
      .select('person_id')
      .where('role', '=', role)
      .orderBy('unit_id')
      .execute();
    for (let n = 0; n < count; n += 1) {
      const personId = people[Math.floor((n * people.length) / count)]?.person_id ?? '';
      const wire = { address: '127.0.0.1', userAgent: 'bench' };
      const now = Temporal.Now.instant();
      const user = newUser(await query.transaction().execute((tx) => issueSession(tx, personId, now, wire)));
      users.push(user);
      if (n === 0) firsts.set(role, user);
    }
  }
  const first = (role: string): User => firsts.get(role) ?? newUser('');
  return { users, unitLead: first('unit-lead'), officer: first('office-officer') };
};
