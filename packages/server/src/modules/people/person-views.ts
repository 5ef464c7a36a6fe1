import { PersonId, UnitId } from '@lianfang/contract/ids';
import { type PersonName, type PersonRow, PersonStatus } from '@lianfang/contract/people/people';
import { sql } from 'kysely';
import type { FactColumns, Facts } from '../../kernel/access/facts.ts';
import type { Secrets } from '../../kernel/access/secrets.ts';
import type { Reader } from '../../kernel/database/connect.ts';
import type { Subject } from '../../kernel/http/call.ts';
import { maskSealed } from './phone.ts';
import { type HeldNow, rolesInForce } from './role-views.ts';

/** People with their units and the roles they hold or will hold: what the policy looks at. */
export const peopleQuery = (tx: Reader, now: Temporal.Instant) =>
  tx
    .selectFrom('person')
    .innerJoin('unit', 'unit.id', 'person.unit_id')
    .select(['person.id', 'person.name', 'person.login', 'person.post', 'person.phone_sealed as phoneSealed'])
    .select([
      'person.status',
      'person.status_reason as statusReason',
      'person.version',
      'person.created_at as createdAt',
      'person.unit_id as unitId',
    ])
    .select(['unit.name as unitName', 'unit.path as unitPath', rolesHeld(now).as('personRoles')])
    .select(sql<string>`unit.path || person.id`.as('place'));

const rolesHeld = (now: Temporal.Instant) =>
  sql<string[]>`array(select g.role from role_grant g where g.person_id = person.id
    and (g.valid_to is null or g.valid_to > ${now.toString()}))`;

/** The facts of a person as columns of `peopleQuery`, for lists. */
export const personColumns = (now: Temporal.Instant): FactColumns => ({
  unitPath: sql.ref('unit.path'),
  personUnitPath: sql.ref('unit.path'),
  personId: sql.ref('person.id'),
  personRoles: rolesHeld(now),
});

export type PersonRecord = Awaited<ReturnType<ReturnType<typeof peopleQuery>['executeTakeFirstOrThrow']>>;

export const personFacts = (person: PersonRecord): Facts => ({
  unitPath: person.unitPath,
  personUnitPath: person.unitPath,
  personId: person.id,
  personRoles: person.personRoles,
});

export type PersonSubject = Subject & { readonly person: PersonRecord };

/** The person as the subject of a call; null where there is none. */
export const personSubject = async (
  tx: Reader,
  personId: string,
  now: Temporal.Instant,
): Promise<PersonSubject | null> => {
  const person = await peopleQuery(tx, now).where('person.id', '=', personId).executeTakeFirst();
  return person ? { kind: 'person', id: person.id, unitId: person.unitId, facts: personFacts(person), person } : null;
};

export const personNameOf = (row: Pick<PersonRecord, 'id' | 'name' | 'unitId' | 'unitName' | 'post'>): PersonName => ({
  id: PersonId.parse(row.id),
  name: row.name,
  unitId: UnitId.parse(row.unitId),
  unitName: row.unitName,
  post: row.post,
});

const rowOf = (secrets: Secrets, person: PersonRecord, held: readonly HeldNow[]): PersonRow => ({
  ...personNameOf(person),
  login: person.login,
  maskedPhone: maskSealed(secrets, person.id, person.phoneSealed),
  status: PersonStatus.parse(person.status),
  roles: held.filter((one) => one.personId === person.id).map((one) => one.text),
  version: person.version,
});

/** The records as rows of the list, with the roles in force now. */
export const personRows = async (
  tx: Reader,
  secrets: Secrets,
  people: readonly PersonRecord[],
  now: Temporal.Instant,
): Promise<PersonRow[]> => {
  const held = await rolesInForce(
    tx,
    people.map((person) => person.id),
    now,
  );
  return people.map((person) => rowOf(secrets, person, held));
};
