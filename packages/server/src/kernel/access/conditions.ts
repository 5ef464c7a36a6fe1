import { type Expression, sql, type SqlBool } from 'kysely';
import type { Actor, HeldRole } from './actor.ts';
import type { Fact, FactColumns, Facts } from './facts.ts';

export type { Fact, FactColumns, Facts } from './facts.ts';

/** A rule read twice: over one thing, and as a filter over many. Both must always agree (a property test holds them to it). */
export interface Condition {
  readonly name: string;
  readonly needs: readonly Fact[];
  holds(facts: Facts, actor: Actor, held: HeldRole | null): boolean;
  filter(columns: FactColumns, actor: Actor, held: HeldRole | null): Expression<SqlBool>;
}

const column = (columns: FactColumns, fact: Fact): Expression<unknown> => {
  const found = columns[fact];
  if (!found) throw new Error(`the list gives no column for the fact "${fact}" that its policy reads`);
  return found;
};

const never = sql<SqlBool>`false`;

/**
 * SQL knows a third answer beside yes and no; here it counts as no, as it does in `holds`. Not by `coalesce`: behind that
 * the planner cannot see how few units a path begins.
 */
const surely = (test: Expression<unknown>): Expression<SqlBool> => sql<SqlBool>`(${test}) is true`;

const isBelow = (path: string | null | undefined, top: string | undefined): boolean =>
  typeof path === 'string' && top !== undefined && path.startsWith(top);

const sqlBelow = (path: Expression<unknown>, top: string): Expression<unknown> => sql`starts_with(${path}, ${top})`;

const below = (name: string, fact: 'unitPath' | 'personUnitPath'): Condition => ({
  name,
  needs: [fact],
  holds: (facts, _actor, held) => isBelow(facts[fact], held?.unitPath),
  filter: (columns, _actor, held) => (held ? surely(sqlBelow(column(columns, fact), held.unitPath)) : never),
});

const personOf = (actor: Actor): string | null =>
  actor.kind === 'person' || actor.kind === 'entering' ? actor.personId : null;

/** The actor, and the person whose deputy the actor is through this role. */
const handsOf = (actor: Actor, held: HeldRole | null): string[] =>
  [personOf(actor), held?.actingFor?.personId].filter((id) => typeof id === 'string');

type PersonFact = 'personId' | 'authorId' | 'delegateId';

const isOneOf = (name: string, fact: PersonFact, hands: typeof handsOf): Condition => ({
  name,
  needs: [fact],
  holds: (facts, actor, held) => hands(actor, held).some((id) => id === facts[fact]),
  filter: (columns, actor, held) => surely(sql`${column(columns, fact)} = any(${hands(actor, held)}::text[]::uuid[])`),
});

const isNoneOf = (name: string, fact: PersonFact): Condition => ({
  name,
  needs: [fact],
  holds: (facts, actor, held) =>
    personOf(actor) !== null &&
    typeof facts[fact] === 'string' &&
    handsOf(actor, held).every((id) => id !== facts[fact]),
  filter: (columns, actor, held) =>
    personOf(actor) === null
      ? never
      : surely(sql`${column(columns, fact)} <> all(${handsOf(actor, held)}::text[]::uuid[])`),
});

/** No condition: the grant alone is enough. */
export const always: Condition = { name: 'always', needs: [], holds: () => true, filter: () => sql<SqlBool>`true` };

/** The thing's unit lies in the unit the role was granted on. */
export const withinUnit = below('within-unit', 'unitPath');

/** The unit of the person it is about lies in the unit the role was granted on. */
export const personWithinUnit = below('person-within-unit', 'personUnitPath');

/** One of the units that take part lies in the unit the role was granted on. */
export const takesPart: Condition = {
  name: 'takes-part',
  needs: ['unitPaths'],
  holds: (facts, _actor, held) => (facts.unitPaths ?? []).some((path) => isBelow(path, held?.unitPath)),
  filter: (columns, _actor, held) =>
    held === null
      ? never
      : sql<SqlBool>`exists (select from unnest(${column(columns, 'unitPaths')}) as part(path) where starts_with(part.path, ${held.unitPath}))`,
};

/** Units whose work counts as the actor's own. At the top of the tree only the top itself: else nobody there could review. */
const isOwnWork = (path: string, own: string): boolean =>
  own.indexOf('/') === own.length - 1 ? path === own : path.startsWith(own);

const sqlOwnWork = (path: Expression<unknown>, own: string): Expression<unknown> =>
  own.indexOf('/') === own.length - 1 ? sql`${path} = ${own}` : sqlBelow(path, own);

const ownPaths = (actor: Actor, held: HeldRole | null): string[] =>
  [actor.kind === 'person' ? actor.unitPath : null, held?.actingFor?.unitPath].filter(
    (path) => typeof path === 'string',
  );

/** Not the work of the actor's own unit, nor of the unit acted for: nobody reviews their own unit's evidence. */
export const anotherUnitsWork: Condition = {
  name: 'another-units-work',
  needs: ['authorUnitPath'],
  holds: (facts, actor, held) => {
    const path = facts.authorUnitPath;
    if (actor.kind !== 'person' || typeof path !== 'string') return false;
    return ownPaths(actor, held).every((own) => !isOwnWork(path, own));
  },
  filter: (columns, actor, held) => {
    if (actor.kind !== 'person') return never;
    const path = column(columns, 'authorUnitPath');
    const tests = ownPaths(actor, held).map((own) => sql`not ${sqlOwnWork(path, own)}`);
    return surely(sql`(${sql.join(tests, sql` and `)})`);
  },
};

/** Four eyes: whoever wrote it does not approve it, nor does the author's deputy. */
export const anotherAuthor = isNoneOf('another-author', 'authorId');
/** About somebody else: nobody grants to themselves or suspends themselves. */
export const anotherPerson = isNoneOf('another-person', 'personId');
/** Handed to somebody else. */
export const handedToAnother = isNoneOf('handed-to-another', 'delegateId');

/** One's own record, never that of the person one stands in for. */
export const isSelf = isOneOf('is-self', 'personId', (actor) => handsOf(actor, null));
export const isAuthor = isOneOf('is-author', 'authorId', handsOf);
export const isDelegate = isOneOf('is-delegate', 'delegateId', handsOf);

/** Roles that a unit gives to its own people. */
const unitRoles: readonly string[] = ['unit-lead', 'unit-officer'];

/** About a person who holds no role beyond those of a unit: no administrator, nobody of the joint office, no leader. */
export const ordinaryPerson: Condition = {
  name: 'ordinary-person',
  needs: ['personRoles'],
  holds: (facts) => facts.personRoles?.every((role) => unitRoles.includes(role)) ?? false,
  filter: (columns) => surely(sql`${column(columns, 'personRoles')} <@ ${unitRoles}::text[]`),
};

/** Gives or takes the role of a unit officer, the one role that a unit lead hands out. */
export const officerRole: Condition = {
  name: 'officer-role',
  needs: ['grantedRole'],
  holds: (facts) => facts.grantedRole === 'unit-officer',
  filter: (columns) => surely(sql`${column(columns, 'grantedRole')} = 'unit-officer'`),
};

/** The thing needs exactly this approval. */
export const approvalIs = (level: 'none' | 'office' | 'leader'): Condition => ({
  name: `approval-${level}`,
  needs: ['approval'],
  holds: (facts) => facts.approval === level,
  filter: (columns) => surely(sql`${column(columns, 'approval')} = ${level}`),
});

/** Every one of the conditions. */
export const all = (...parts: readonly Condition[]): Condition => ({
  name: parts.map((part) => part.name).join('+'),
  needs: [...new Set(parts.flatMap((part) => part.needs))],
  holds: (facts, actor, held) => parts.every((part) => part.holds(facts, actor, held)),
  filter: (columns, actor, held) =>
    sql<SqlBool>`(${sql.join(
      parts.map((part) => part.filter(columns, actor, held)),
      sql` and `,
    )})`,
});
