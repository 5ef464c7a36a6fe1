import { type Expression, sql, type SqlBool } from 'kysely';

/** Part of the name (or, where asked, of the sign-in name), letter for letter. */
export const named = (text: string, also: 'login' | null): Expression<SqlBool> =>
  also
    ? sql<SqlBool>`(strpos(person.name, ${text}) > 0 or strpos(person.login, ${text.toLowerCase()}) > 0)`
    : sql<SqlBool>`strpos(person.name, ${text}) > 0`;

/** Of the unit or of one below it. */
export const peopleInUnit = (unitId: string): Expression<SqlBool> =>
  sql<SqlBool>`starts_with(unit.path, (select top.path from unit top where top.id = ${unitId}))`;

/** Holding the role now. */
export const withRole = (role: string, now: Temporal.Instant): Expression<SqlBool> =>
  sql<SqlBool>`exists (select from role_grant g where g.person_id = person.id and g.role = ${role}
    and g.valid_from <= ${now.toString()} and (g.valid_to is null or g.valid_to > ${now.toString()}))`;

/** Without a password in force, a passkey and a link to the identity provider: nothing lets them in. */
export const withoutWayIn = (now: Temporal.Instant): Expression<SqlBool> =>
  sql<SqlBool>`(not exists (select from password p where p.person_id = person.id
      and (p.temporary_until is null or p.temporary_until > ${now.toString()}))
    and not exists (select from passkey k where k.person_id = person.id)
    and not exists (select from oidc_link o where o.person_id = person.id))`;
