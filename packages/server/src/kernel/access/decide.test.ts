import { type Action, endpoints } from '@lianfang/contract/endpoints';
import { PersonId, UnitId } from '@lianfang/contract/ids';
import { Role } from '@lianfang/contract/people/roles';
import fc from 'fast-check';
import { type Expression, sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { cloneDatabase } from '../../../test/clone.ts';
import type { Actor, HeldRole } from './actor.ts';
import * as conditions from './conditions.ts';
import { leaveFor, mayDo, mayEver, visibleTo } from './decide.ts';
import type { Fact, FactColumns, Facts } from './facts.ts';
import { policy } from './policy.ts';

const database = await cloneDatabase();
afterAll(() => database.close());

const uuidOf = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const person = fc.integer({ min: 1, max: 4 }).map((number) => PersonId.parse(uuidOf(number)));

/** Paths of a small tree, with names of which one begins as another does and signs that patterns would take as their own. */
const path = fc
  .array(fc.constantFrom('a', 'ab', '%', '\\', '县'), { minLength: 1, maxLength: 2 })
  .map((steps) => `${steps.join('/')}/`);

const roleName = fc.constantFrom<string>(...Role.options, 'no-such-role');
const orNull = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });

/** How each fact is drawn and which type its column has: a new fact does not compile without a line here. */
const drawn = {
  unitPath: { type: 'text', value: orNull(path) },
  unitPaths: { type: 'text[]', value: orNull(fc.array(path, { maxLength: 3 })) },
  personId: { type: 'uuid', value: orNull(person) },
  personUnitPath: { type: 'text', value: orNull(path) },
  personRoles: { type: 'text[]', value: orNull(fc.array(roleName, { maxLength: 3 })) },
  grantedRole: { type: 'text', value: orNull(roleName) },
  authorId: { type: 'uuid', value: orNull(person) },
  authorUnitPath: { type: 'text', value: orNull(path) },
  delegateId: { type: 'uuid', value: orNull(person) },
  approval: { type: 'text', value: orNull(fc.constantFrom('none', 'office', 'leader', 'other')) },
} as const satisfies Record<Fact, { type: string; value: fc.Arbitrary<unknown> }>;

const factNames = Object.keys(drawn) as Fact[];

const drawnFacts = Object.fromEntries(factNames.map((name) => [name, drawn[name].value]));
const facts: fc.Arbitrary<Facts> = fc.oneof(
  { weight: 3, arbitrary: fc.record(drawnFacts) },
  { weight: 1, arbitrary: fc.record(drawnFacts, { requiredKeys: [] }) },
);

const held: fc.Arbitrary<HeldRole> = fc
  .record({
    role: fc.constantFrom(...Role.options),
    unitPath: path,
    actingFor: orNull(fc.record({ personId: person, unitPath: path })),
  })
  .map(({ role, unitPath, actingFor }) => ({
    role,
    unitPath,
    unitId: UnitId.parse(uuidOf(99)),
    ...(actingFor ? { actingFor } : {}),
  }));

const somebody = fc.record({
  kind: fc.constant('person' as const),
  personId: person,
  name: fc.constant('测试人员'),
  sessionId: fc.constant('session'),
  unitId: fc.constant(UnitId.parse(uuidOf(98))),
  unitPath: path,
  held: fc.array(held, { maxLength: 3 }),
});

const actor: fc.Arbitrary<Actor> = fc.oneof(
  { weight: 8, arbitrary: somebody },
  fc.constant<Actor>({ kind: 'anonymous' }),
  fc.record({ kind: fc.constant('entering' as const), personId: person, sessionId: fc.constant('session') }),
  fc.record({
    kind: fc.constant('machine' as const),
    name: fc.constantFrom('scheduler' as const, 'installer' as const, 'importer' as const),
  }),
);

const columnOf = (name: Fact) => sql.ref(`thing.${name}`);
const columns: FactColumns = Object.fromEntries(factNames.map((name) => [name, columnOf(name)]));

/** What the filters say of the things, one row each, by PostgreSQL itself. */
const filtered = async (things: readonly Facts[], filters: readonly Expression<unknown>[]): Promise<unknown[][]> => {
  const rows = things.map((thing, index) => {
    const values = factNames.map((name) => sql`${thing[name] ?? null}::${sql.raw(drawn[name].type)}`);
    return sql`(${sql.join([sql.lit(index), ...values])})`;
  });
  const names = sql.join([sql.ref('at'), ...factNames.map((name) => sql.ref(name))]);
  const found = await sql<{ said: unknown[] }>`
    select array[${sql.join(filters)}] as said from (values ${sql.join(rows)}) as thing(${names}) order by thing.at
  `.execute(database.query);
  return found.rows.map((row) => row.said);
};

const isCondition = (one: unknown): one is conditions.Condition =>
  typeof one === 'object' && one !== null && 'holds' in one && 'filter' in one;

const everyCondition = [
  ...Object.values(conditions).filter(isCondition),
  ...(['none', 'office', 'leader'] as const).map(conditions.approvalIs),
  conditions.all(conditions.withinUnit, conditions.anotherAuthor),
];

describe('a condition says the same of one thing and as a filter over many', () => {
  test('there are conditions to look at', () => {
    expect(everyCondition.length).toBeGreaterThan(10);
  });

  test.each(everyCondition.map((condition) => [condition.name, condition] as const))('%s', async (_name, condition) => {
    const seen = { yes: 0, no: 0 };
    const check = async (who: Actor, by: HeldRole | null, things: readonly Facts[]): Promise<void> => {
      const said = await filtered(things, [condition.filter(columns, who, by)]);
      const holds = things.map((thing) => condition.holds(thing, who, by));
      for (const one of holds) seen[one ? 'yes' : 'no'] += 1;
      expect(said).toEqual(holds.map((one) => [one]));
    };
    const things = fc.array(facts, { minLength: 1, maxLength: 12 });
    await fc.assert(fc.asyncProperty(actor, orNull(held), things, check), { numRuns: 120 });
    expect(seen.yes).toBeGreaterThan(0);
    expect(seen.no > 0 || condition === conditions.always).toBe(true);
  });
});

describe('the whole policy says the same of one thing and as a filter over many', () => {
  const actions = [...new Set(Object.values(endpoints).map((endpoint) => endpoint.action))] as Action[];

  test('every action, for random actors and things', async () => {
    let allowed = 0;
    const check = async (who: Actor, things: readonly Facts[]): Promise<void> => {
      const said = await filtered(
        things,
        actions.map((action) => visibleTo(who, action, columns)),
      );
      const may = things.map((thing) => actions.map((action) => mayDo(who, action, thing)));
      allowed += may.flat().filter(Boolean).length;
      expect(said).toEqual(may);
    };
    await fc.assert(fc.asyncProperty(actor, fc.array(facts, { minLength: 1, maxLength: 6 }), check), { numRuns: 80 });
    expect(actions.length).toBeGreaterThan(100);
    expect(allowed).toBeGreaterThan(1000);
  });

  test('who may do it to some thing may do it ever, and the leave names a role that is held', () => {
    fc.assert(
      fc.property(actor, facts, fc.constantFrom(...actions), (who, thing, action) => {
        const leave = leaveFor(who, action, thing);
        if (!leave) return;
        expect(mayEver(who, action)).toBe(true);
        const roles = who.kind === 'person' ? who.held : [];
        expect(leave.held === null || roles.includes(leave.held)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('an action without a fact that its condition needs is refused, and a list without its column is a defect', () => {
    const nobodyKnows: Actor = {
      kind: 'person',
      personId: PersonId.parse(uuidOf(1)),
      name: '测试人员',
      sessionId: 'session',
      unitId: UnitId.parse(uuidOf(98)),
      unitPath: 'a/',
      held: [{ role: 'unit-lead', unitId: UnitId.parse(uuidOf(99)), unitPath: 'a/' }],
    };
    expect(mayDo(nobodyKnows, 'person.read', {})).toBe(false);
    expect(() => visibleTo(nobodyKnows, 'person.read', {})).toThrow('no column for the fact');
  });

  test('every action has a grant that somebody can have', () => {
    expect(actions.filter((action) => policy[action].length === 0)).toEqual([]);
  });
});
