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
