import { type Action, endpoints } from '@lianfang/contract/endpoints';
import type { Endpoint } from '@lianfang/contract/endpoint';
import type { UnitId } from '@lianfang/contract/ids';
import { afterAll, describe, expect, test } from 'vitest';
import { authenticate, createApp } from '../../src/app.ts';
import type { Actor } from '../../src/kernel/access/actor.ts';
import { policy } from '../../src/kernel/access/policy.ts';
import type { Wire } from '../../src/kernel/http/call.ts';
import { createLog } from '../../src/kernel/log/log.ts';
import type { Route } from '../../src/kernel/http/handle.ts';
import { routes } from '../../src/routes.ts';
import { createPlanWorld } from '../plan-world.ts';
import { createWorld } from '../world.ts';
import { type Caller, everyCaller } from './callers.ts';
import { callAs, type Input } from './calling.ts';
import { expectedOf, type Found, type Verdict } from './expected.ts';
import { grow } from './grow.ts';
import { type KnownIds, readKnownIds } from './known-ids.ts';
import { withoutTrace } from './rolling-back.ts';
import { createSampler } from './sample.ts';
import { seed } from './seed.ts';

const world = await createWorld();
const plan = await createPlanWorld(world);
const units = { own: plan.education, other: plan.publicity };
const callers = await everyCaller(world, units);
const plain = [await world.person(units.own, ['unit-officer']), await world.person(units.other, ['unit-officer'])];
await seed(world, plan, units, plain);

const { origin } = world.platform;
const readKnown = () =>
  readKnownIds(
    world.database.migratorUrl,
    plain.map((one) => one.personId),
  );
const rates = { perAddress: 1e9, perSession: 1e9, perEndpoint: false };

const sampleOf = createSampler();

const inputIn =
  (known: KnownIds) =>
  (endpoint: Endpoint, unitId: string, variant = 0): Input => {
    const names = [...endpoint.path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');
    const params = known.params(names, unitId);
    const fitting = endpoint.params.safeParse(params).success;
    return {
      params: fitting ? params : (sampleOf(endpoint.params, known.idOf(unitId)) as Input['params']),
      query: sampleOf(endpoint.query, known.idOf(unitId)),
      body: sampleOf(endpoint.body, known.idOf(unitId), variant),
    };
  };

const growing = await createApp({ ...world.platform, rates });
await grow(
  {
    server: growing,
    origin,
    callers,
    units: Object.values(units),
    inputs: async () => inputIn(await readKnown()),
  },
  routes.map((route) => route.endpoint),
);
await growing.close();
const inputOf = inputIn(await readKnown());
const defects: string[] = [];
const log = createLog('error', { write: (line) => void defects.push(line) });
const server = await createApp({ ...world.platform, log, rates, database: withoutTrace(world.database) });
afterAll(() => server.close());

const wireOf = (caller: Caller): Wire => ({
  address: '127.0.0.1',
  userAgent: 'test',
  origin: world.platform.origin,
  secure: false,
  signedBy: caller.key?.keyId ?? null,
  cookies: caller.cookies,
  setCookie: () => undefined,
});

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

/** Whether the answer is another one than the table's. A defect is never what was asked for. */
const isWrong = (expected: Verdict, code: string | null): boolean =>
  expected === 'allowed' ? ['sign-in-needed', 'not-allowed', 'defect'].includes(code ?? '') : code !== expected;

const sweepOne = async (route: Route, unitId: UnitId): Promise<Swept> => {
  const input = inputOf(route.endpoint, unitId);
  const looked = await lookUp(route, input);
  const faults: string[] = [];
  const expected = looked.map(({ actor, found }) => expectedOf(route, actor, found));
  for (const [index, { caller }] of looked.entries()) {
    const verdict = expected[index] ?? 'allowed';
    const { code, text } = await callAs(server, origin, caller, route.endpoint, input);
    if (isWrong(verdict, code))
      faults.push(
        `${caller.name}: the table says ${verdict}, the answer was ${code} ${code === 'defect' ? defects.at(-1) : text}`,
      );
  }
  const allowed = expected.filter((verdict) => verdict === 'allowed').length;
  const foundSubject = looked.some(({ found }) => Boolean(found));
  return { faults, allowed, stopped: expected.length - allowed, foundSubject };
};

/** Their records come of a confirmed meeting and of a failing channel. */
const withoutRecord = [
  'readResolution',
  'reportResolution',
  'returnResolution',
  'acceptResolution',
  'withdrawResolution',
  'retryOutboxMessage',
];

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

  test('every endpoint of the contract is answered by a route', () => {
    const answered = new Set(routes.map((route) => route.endpoint.id));
    expect(Object.keys(endpoints).filter((id) => !answered.has(id))).toEqual([]);
  });

  test('the sweep saw every route, and both answers of the table', () => {
    expect(swept.size).toBe(cases.length);
    const sums = [...swept.values()];
    expect(sums.reduce((sum, one) => sum + one.allowed, 0)).toBeGreaterThan(200);
    expect(sums.reduce((sum, one) => sum + one.stopped, 0)).toBeGreaterThan(200);
  });

  test('every endpoint about a record was asked about a real one, but for those whose records nothing here makes', () => {
    const blind = cases.filter(([name, route]) => route.load !== null && !swept.get(name)?.foundSubject);
    const ids = new Set(blind.map(([, route]) => route.endpoint.id));
    expect([...ids].filter((id) => !withoutRecord.includes(id))).toEqual([]);
    expect(cases.length - blind.length).toBeGreaterThan(200);
  });
});

/** Acts on several records at once: each is looked at by the same row of the policy (`answerable-orders.ts`). */
const overSeveral = ['answerOrders', 'uploadAnswerForm'];

describe('a command that looks at no subject', () => {
  test('has no condition that would need one', () => {
    const loose = routes.filter(
      ({ endpoint, load }) =>
        load === null &&
        endpoint.method !== 'GET' &&
        policy[endpoint.action as Action].some((grant) => grant.when.needs.length > 0),
    );
    expect(loose.map(({ endpoint }) => endpoint.id)).toEqual(overSeveral);
  });
});
