import { type Role, roles } from '@lianfang/contract/people/roles';
import { sql } from 'kysely';
import { visibleTo } from '../../kernel/access/decide.ts';
import { type Duty, type FindOwed, nothingOwed, owedOnce } from '../../kernel/access/owed.ts';
import { dayOf } from '../../kernel/clock/clock.ts';
import { withoutWayIn } from './people-filter.ts';
import { peopleQuery, personColumns } from './person-views.ts';

/** How long before it ends a role is spoken of, days. */
const endingSoon = 14;

/** Active people who cannot sign in because nobody gave them the means, as one line. */
const waysMissing: FindOwed = async (tx, actor, now) => {
  const people = peopleQuery(tx, now)
    .where('person.status', '=', 'active')
    .where(visibleTo(actor, 'password.reset', personColumns(now)))
    .where(withoutWayIn(now));
  const found = await tx
    .selectFrom(people.as('found'))
    .select([sql<number>`count(*)::int`.as('count'), sql<string | null>`min(id::text)`.as('id')])
    .executeTakeFirstOrThrow();
  if (found.id === null) return nothingOwed;
  const title = {
    zh: `${found.count} 人还不能登录`,
    en: `${found.count} ${found.count === 1 ? 'person has' : 'people have'} no way to sign in`,
  };
  const remark = { zh: '没有有效密码', en: 'No valid password' };
  return owedOnce({ subjectId: found.id, title, remark, unitName: null, dueAt: null }, now);
};

/** Roles that are about to end by themselves, the one that ends first first. */
const rolesEnding: FindOwed = async (tx, actor, now, limit) => {
  const people = peopleQuery(tx, now)
    .innerJoin('role_grant', 'role_grant.person_id', 'person.id')
    .select(['role_grant.role', 'role_grant.valid_to as until'])
    .where('person.status', '=', 'active')
    .where('role_grant.valid_to', '>', now.toString())
    .where('role_grant.valid_to', '<=', now.add({ hours: 24 * endingSoon }).toString())
    .where((eb) => visibleTo(actor, 'role.grant', { ...personColumns(now), grantedRole: eb.ref('role_grant.role') }));
  const rows = await people.orderBy('role_grant.valid_to').orderBy('role_grant.id').execute();
  const items = rows.slice(0, limit).map((row) => {
    const { zh, en } = roles[row.role as Role].words;
    return {
      subjectId: row.id,
      title: { zh: `${row.name}：${zh}`, en: `${row.name}: ${en}` },
      remark: { zh: `${dayOf(Temporal.Instant.from(row.until ?? ''))}到期`, en: 'Ends by itself' },
      unitName: row.unitName,
      dueAt: row.until,
    };
  });
  return { items, count: rows.length, overdue: 0 };
};

/** What the register of people has somebody do. */
export const peopleDuties: readonly Duty[] = [
  { kind: 'way-in-missing', action: 'password.reset', find: waysMissing },
  { kind: 'role-ending', action: 'role.grant', find: rolesEnding },
];
