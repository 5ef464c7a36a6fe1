import { UnitId } from '@lianfang/contract/ids';
import { Role, roles } from '@lianfang/contract/people/roles';
import type { BankKey } from '@lianfang/bank-simulator/bank-key';
import { sql } from 'kysely';
import type { Client } from '../client.ts';
import { registeredSystem } from '../signed-client.ts';
import type { World } from '../world.ts';

/** Somebody who calls every endpoint. */
export interface Caller {
  readonly name: string;
  readonly cookies: Readonly<Record<string, string>>;
  /** The key of a bank’s own system, which signs its calls instead. */
  readonly key?: BankKey;
}

export interface TwoUnits {
  readonly own: UnitId;
  readonly other: UnitId;
}

const named = (name: string, client: Client): Caller => ({ name, cookies: client.cookies });

/** Every role: those of the county on the county, those of a unit on each of two units. */
const holders = async (world: World, units: TwoUnits): Promise<Caller[]> => {
  const callers: Caller[] = [];
  for (const role of Role.options) {
    const places = roles[role].on === 'county' ? [['county', world.county] as const] : Object.entries(units);
    for (const [place, unitId] of places) {
      const home = roles[role].on === 'county' ? units.other : UnitId.parse(unitId);
      callers.push(named(`${role} on ${place}`, await world.person(home, [role], UnitId.parse(unitId))));
    }
  }
  return callers;
};

/** The own system of a bank that each of two units is. */
const systems = async (world: World, units: TwoUnits): Promise<Caller[]> => {
  const administrator = await world.person(units.other, ['system-admin'], world.county);
  const callers: Caller[] = [];
  for (const [place, unitId] of Object.entries(units)) {
    const clerk = await world.person(unitId, ['bank-officer']);
    const { key } = await registeredSystem(world, unitId, { clerk, administrator });
    callers.push({ name: `bank-system on ${place}`, cookies: {}, key });
  }
  return callers;
};

/** Nobody, somebody on the way in, somebody without a role, every role, and the systems of banks. */
export const everyCaller = async (world: World, units: TwoUnits): Promise<Caller[]> => {
  const entering = await world.person(units.own, ['unit-lead']);
  await sql`update session set stage = 'undertaking' where person_id = ${entering.personId}`.execute(
    world.database.query,
  );
  return [
    named('a stranger', world.stranger()),
    named('somebody entering', entering),
    named('somebody without a role', await world.person(units.own, [])),
    ...(await holders(world, units)),
    ...(await systems(world, units)),
  ];
};
