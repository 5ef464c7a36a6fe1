import { UnitId } from '@lianfang/contract/ids';
import type { Role } from '@lianfang/contract/people/roles';
import type { UnitKind } from '@lianfang/contract/units/units';
import type { FastifyInstance } from 'fastify';
import { v7 as uuid } from 'uuid';
import { afterAll } from 'vitest';
import { createApp } from '../src/app.ts';
import type { VirtualClock } from '../src/kernel/clock/clock.ts';
import type { Platform } from '../src/kernel/http/platform.ts';
import { issueSession } from '../src/modules/identity/index.ts';
import { openCounty } from '../src/modules/units/index.ts';
import { insertPerson, insertRoleGrant } from '../src/modules/people/index.ts';
import { type Client, createClient } from './client.ts';
import type { ClonedDatabase } from './clone.ts';
import { createTestPlatform } from './platform.ts';

export interface World {
  readonly server: FastifyInstance;
  readonly platform: Platform;
  readonly database: ClonedDatabase;
  readonly clock: VirtualClock;
  readonly county: UnitId;
  /** Opens a unit below a parent (the county where none is given) and returns its id. */
  unit(name: string, kind?: UnitKind, parentId?: UnitId): Promise<UnitId>;
  /** A new signed-in person of a unit, holding the roles on that unit (or on another one where given). */
  person(unitId: UnitId, roles: readonly Role[], on?: UnitId): Promise<Client & { readonly personId: string }>;
  /** A fresh session for a person whose last one ended as the clock went on. */
  signInAgain(person: Client & { readonly personId: string }): Promise<void>;
  /** Somebody who has not signed in, calling from an address. */
  stranger(address?: string): Client;
}

const openUnitIn = async (
  database: ClonedDatabase,
  clock: VirtualClock,
  name: string,
  kind: UnitKind,
  parentId: UnitId,
): Promise<UnitId> => {
  const { insertUnit } = await import('../src/modules/units/index.ts');
  const id = UnitId.parse(uuid());
  await database.query.transaction().execute(async (tx) => {
    await insertUnit(tx, { id, name, shortName: null, kind, parentId }, clock.now());
  });
  return id;
};

const wire = { address: '127.0.0.1', userAgent: 'test' };

/** A fresh county in a database of its own, served by the real app; closed after the test file. */
export const createWorld = async (start = '2026-03-02T01:00:00Z'): Promise<World> => {
  const platform = await createTestPlatform(start);
  const { database, clock, origin } = platform;
  const server = await createApp({
    ...platform,
    rates: { perAddress: 100_000, perSession: 100_000, perEndpoint: true },
  });
  const county = await database.query.transaction().execute((tx) => openCounty(tx, '测试县', clock.now()));
  afterAll(() => server.close());
  return {
    server,
    platform,
    database,
    clock,
    county,
    unit: (name, kind = 'department', parentId = county) => openUnitIn(database, clock, name, kind, parentId),
    person: async (unitId, held, on = unitId) => {
      const { personId, token } = await database.query.transaction().execute(async (tx) => {
        const added = await insertPerson(
          tx,
          { name: '测试人员', login: `p${uuid().slice(-12)}`, unitId, post: null, phone: null },
          clock.now(),
        );
        for (const role of held)
          await insertRoleGrant(
            tx,
            { personId: added, role, unitId: on, grantedBy: 'machine:installer', reason: null },
            clock.now(),
          );
        return {
          personId: added,
          token: await issueSession(tx, added, clock.now(), wire),
        };
      });
      return { ...createClient(server, origin, { lianfang_session: token }), personId };
    },
    signInAgain: async ({ personId, cookies }) => {
      cookies['lianfang_session'] = await database.query
        .transaction()
        .execute((tx) => issueSession(tx, personId, clock.now(), wire));
    },
    stranger: (address) => createClient(server, origin, {}, address),
  };
};
