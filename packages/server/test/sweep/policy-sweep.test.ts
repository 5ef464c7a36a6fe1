import type { Action } from '@lianfang/contract/endpoints';
import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import { PersonId, type UnitId } from '@lianfang/contract/ids';
import { afterAll, describe, expect, test } from 'vitest';
import { createApp } from '../../src/app.ts';
import type { Actor } from '../../src/kernel/access/actor.ts';
import { policy } from '../../src/kernel/access/policy.ts';
import type { Wire } from '../../src/kernel/http/call.ts';
import type { Route } from '../../src/kernel/http/handle.ts';
import { authenticate } from '../../src/modules/identity/index.ts';
import { routes } from '../../src/routes.ts';
import { createWorld } from '../world.ts';
import { type Caller, everyCaller } from './callers.ts';
import { callAs, type Input } from './calling.ts';
import { expectedOf, type Found, type Verdict } from './expected.ts';
import { readKnownIds } from './known-ids.ts';
import { withoutTrace } from './rolling-back.ts';
import { sampleOf } from './sample.ts';

const world = await createWorld();
const units = { own: await world.unit('教育局'), other: await world.unit('农商银行', 'company') };
const callers = await everyCaller(world, units);
const plain = [await world.person(units.own, ['unit-officer']), await world.person(units.other, ['unit-officer'])];
const security = await world.person(units.other, ['security-admin'], world.county);
for (const [index, unitId] of Object.values(units).entries()) {
  const personId = PersonId.parse(plain[index]?.personId);
  await security.call(peopleEndpoints.nameContact, { params: { unitId }, body: { personId, duty: 'liaison' } });
  await security.call(peopleEndpoints.nameDeputy, {
    params: { personId },
    body: {
      deputyId: PersonId.parse((await world.person(unitId, [])).personId),
      since: '2026-03-02',
      until: '2026-03-20',
      reason: '出差',
    },
  });
}
const known = await readKnownIds(
  world.database.migratorUrl,
  plain.map((one) => one.personId),
);
const server = await createApp({
  ...world.platform,
  database: withoutTrace(world.database),
  rates: { perAddress: 1e9, perSession: 1e9, perEndpoint: false },
});
afterAll(() => server.close());

const wireOf = (caller: Caller): Wire => ({
  address: '127.0.0.1',
  userAgent: 'test',
  origin: world.platform.origin,
  secure: false,
  cookies: caller.cookies,
  setCookie: () => undefined,
});

const inputOf = ({ endpoint }: Route, unitId: UnitId): Input => {
  const names = [...endpoint.path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');
  const params = known.params(names, unitId);
  const fitting = endpoint.params.safeParse(params).success;
  const rest = fitting ? params : (sampleOf(endpoint.params, known.idOf(unitId)) as Input['params']);
  return {
    params: rest,
    query: sampleOf(endpoint.query, known.idOf(unitId)),
    body: sampleOf(endpoint.body, known.idOf(unitId)),
  };
};

/** Who is calling, and what the endpoint's own loader finds for each of them. */
const lookUp = (route: Route, input: Input) =>
  world.database.query.transaction().execute(async (tx) => {
    const { endpoint } = route;
    const now = world.clock.now();
    const parsed = {
      params: endpoint.params.parse(input.params),
      query: endpoint.query.parse(input.query),
      body: endpoint.body.parse(input.body),
    };
    const looked: { caller: Caller; actor: Actor; found: Found }[] = [];
    for (const caller of callers) {
      const actor = await authenticate(tx, now, wireOf(caller), () => undefined);
      const found: Found = route.load ? await route.load({ ...parsed, actor, tx, now }) : undefined;
      looked.push({ caller, actor, found });
    }
    return looked;
  });

interface Swept {
  readonly faults: string[];
  readonly allowed: number;
  readonly stopped: number;
  readonly foundSubject: boolean;
}

/** Whether the answer is another one than the table's. A defect or bad input is never what the sweep was after. */
const isWrong = (expected: Verdict, code: string | null): boolean =>
  expected === 'allowed'
    ? ['sign-in-needed', 'not-allowed', 'bad-request', 'defect'].includes(code ?? '')
    : code !== expected;

const sweepOne = async (route: Route, unitId: UnitId): Promise<Swept> => {
  const input = inputOf(route, unitId);
  const looked = await lookUp(route, input);
  const faults: string[] = [];
  const expected = looked.map(({ actor, found }) => expectedOf(route, actor, found));
  for (const [index, { caller }] of looked.entries()) {
    const verdict = expected[index] ?? 'allowed';
    const { code, text } = await callAs(server, world.platform.origin, caller, route.endpoint, input);
    if (isWrong(verdict, code))
      faults.push(`${caller.name}: the table says ${verdict}, the answer was ${code} ${text}`);
  }
  const allowed = expected.filter((verdict) => verdict === 'allowed').length;
  const foundSubject = looked.some(({ found }) => Boolean(found));
  return { faults, allowed, stopped: expected.length - allowed, foundSubject };
};

const swept = new Map<string, Swept>();

describe('every endpoint, called as everybody, answers as the table says', () => {
  const cases = routes.flatMap((route) =>
    Object.entries(units)
      .filter(([place]) => route.load !== null || place === 'own')
      .map(([place, unitId]) => [`${route.endpoint.id} (${place})`, route, unitId] as const),
  );

  test.each(cases)('%s', async (name, route, unitId) => {
    const one = await sweepOne(route, unitId);
    swept.set(name, one);
    expect(one.faults).toEqual([]);
  });

  test('the sweep saw every route, and both answers of the table', () => {
    expect(swept.size).toBe(cases.length);
    const sums = [...swept.values()];
    expect(sums.reduce((sum, one) => sum + one.allowed, 0)).toBeGreaterThan(200);
    expect(sums.reduce((sum, one) => sum + one.stopped, 0)).toBeGreaterThan(200);
  });

  test('both answers were seen over records of the own and of another unit', () => {
    const deep = cases.filter(([name, route]) => route.load !== null && swept.get(name)?.foundSubject);
    expect(deep.length).toBeGreaterThan(40);
  });
});

describe('a command that looks at no subject', () => {
  test('has no condition that would need one', () => {
    const loose = routes.filter(
      ({ endpoint, load }) =>
        load === null &&
        endpoint.method !== 'GET' &&
        policy[endpoint.action as Action].some((grant) => grant.when.needs.length > 0),
    );
    expect(loose.map(({ endpoint }) => endpoint.id)).toEqual([]);
  });
});
