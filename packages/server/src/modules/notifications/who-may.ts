import type { Action } from '@lianfang/contract/endpoints';
import { PersonId, UnitId } from '@lianfang/contract/ids';
import { Role } from '@lianfang/contract/people/roles';
import { sql, type SqlBool } from 'kysely';
import type { HeldRole, PersonActor } from '../../kernel/access/actor.ts';
import { mayDo } from '../../kernel/access/decide.ts';
import type { Facts } from '../../kernel/access/facts.ts';
import { policy } from '../../kernel/access/policy.ts';
import { dayOf } from '../../kernel/clock/clock.ts';
import type { Reader } from '../../kernel/database/connect.ts';

interface Holder {
  readonly personId: string;
  readonly homeId: string;
  readonly homePath: string;
  readonly role: string;
  readonly unitId: string;
  readonly unitPath: string;
}

/** Grants in force of the roles that the action names, on units above the thing, held by active people. */
const holdersOf = (tx: Reader, action: Action, paths: readonly string[], now: Temporal.Instant) =>
  tx
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person_id')
    .innerJoin('unit as home', 'home.id', 'person.unit_id')
    .innerJoin('unit', 'unit.id', 'role_grant.unit_id')
    .select(['person.id as personId', 'home.id as homeId', 'home.path as homePath', 'role_grant.role'])
    .select(['unit.id as unitId', 'unit.path as unitPath'])
    .where('person.status', '=', 'active')
    .where('role_grant.role', 'in', [...new Set(policy[action].map((grant) => grant.to as string))])
    .where('role_grant.valid_from', '<=', now.toString())
    .where((eb) => eb.or([eb('role_grant.valid_to', 'is', null), eb('role_grant.valid_to', '>', now.toString())]))
    .where(
      sql<SqlBool>`exists (select from unnest(${paths}::text[]) as thing(path) where starts_with(thing.path, unit.path))`,
    )
    .execute();

/** Active people who stand in today for one of these. */
const deputiesOf = (tx: Reader, principals: readonly string[], now: Temporal.Instant) =>
  tx
    .selectFrom('deputy')
    .innerJoin('person', 'person.id', 'deputy.deputy_id')
    .innerJoin('unit as home', 'home.id', 'person.unit_id')
    .select(['deputy.person_id as principalId', 'person.id as personId', 'home.id as homeId', 'home.path as homePath'])
    .where('person.status', '=', 'active')
    .where(sql<SqlBool>`deputy.person_id = any(${principals}::text[]::uuid[])`)
    .where('deputy.since', '<=', dayOf(now))
    .where('deputy.until', '>', dayOf(now))
    .where('deputy.ended_at', 'is', null)
    .execute();

const heldOf = (row: Holder): HeldRole => ({
  role: Role.parse(row.role),
  unitId: UnitId.parse(row.unitId),
  unitPath: row.unitPath,
});

const actorOf = (home: Pick<Holder, 'personId' | 'homeId' | 'homePath'>, held: readonly HeldRole[]): PersonActor => ({
  kind: 'person',
  personId: PersonId.parse(home.personId),
  name: '',
  sessionId: '',
  unitId: UnitId.parse(home.homeId),
  unitPath: home.homePath,
  held,
});

const pathsOf = (facts: Facts): string[] =>
  [facts.unitPath, ...(facts.unitPaths ?? [])].filter((path) => typeof path === 'string');

/**
 * The active people whom the policy lets do this to a thing with these facts, deputies of the day among them: whoever
 * may act is told. Only grants by role count, and the thing must say where it belongs (`unitPath` or `unitPaths`).
 */
export const whoMay = async (tx: Reader, action: Action, facts: Facts, now: Temporal.Instant): Promise<PersonId[]> => {
  const holders = await holdersOf(tx, action, pathsOf(facts), now);
  const own = holders.map((row) => actorOf(row, [heldOf(row)]));
  const deputies = await deputiesOf(
    tx,
    holders.map((row) => row.personId),
    now,
  );
  const acting = deputies.flatMap((deputy) =>
    holders
      .filter((row) => row.personId === deputy.principalId)
      .map((row) => {
        const actingFor = { personId: PersonId.parse(row.personId), unitPath: row.homePath };
        return actorOf(deputy, [{ ...heldOf(row), actingFor }]);
      }),
  );
  const may = [...own, ...acting].filter((actor) => mayDo(actor, action, facts));
  return [...new Set(may.map((actor) => actor.personId))];
};
