import { type Expression, sql, type SqlBool } from 'kysely';
import type { Actor, HeldRole } from './actor.ts';

/** What the policy may look at on a thing. A loader fills what the thing has; the rest stays out. */
export interface Facts {
  /** Path of the unit the thing belongs to. */
  readonly unitPath?: string | null;
  /** Paths of every unit that takes part in the thing. */
  readonly unitPaths?: readonly string[];
  /** The person the thing is about, or whose it is. */
  readonly personId?: string | null;
  /** Who wrote it. */
  readonly authorId?: string | null;
  /** Path of the unit whose work it shows. */
  readonly authorUnitPath?: string | null;
  /** The person it was handed to. */
  readonly delegateId?: string | null;
}

export type Fact = keyof Facts;

/** The same facts as SQL, for lists: one expression per fact. */
export type FactColumns = { readonly [F in Fact]?: Expression<unknown> };

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

const isBelow = (path: string | null | undefined, top: string | undefined): boolean =>
  typeof path === 'string' && top !== undefined && path.startsWith(top);

const sqlBelow = (path: Expression<unknown>, top: string | undefined): Expression<SqlBool> =>
  top === undefined ? sql<SqlBool>`false` : sql<SqlBool>`coalesce(starts_with(${path}, ${top}), false)`;

const personOf = (actor: Actor): string | null =>
  actor.kind === 'person' || actor.kind === 'entering' ? actor.personId : null;

const personCondition = (name: string, fact: 'personId' | 'authorId' | 'delegateId'): Condition => ({
  name,
  needs: [fact],
  holds: (facts, actor) => personOf(actor) !== null && facts[fact] === personOf(actor),
  filter: (columns, actor) => sql<SqlBool>`coalesce(${column(columns, fact)} = ${personOf(actor)}, false)`,
});

/** No condition: the grant alone is enough. */
export const always: Condition = { name: 'always', needs: [], holds: () => true, filter: () => sql<SqlBool>`true` };

/** The thing's unit lies in the unit the role was granted on. */
export const withinUnit: Condition = {
  name: 'within-unit',
  needs: ['unitPath'],
  holds: (facts, _actor, held) => isBelow(facts.unitPath, held?.unitPath),
  filter: (columns, _actor, held) => sqlBelow(column(columns, 'unitPath'), held?.unitPath),
};

/** One of the units that take part lies in the unit the role was granted on. */
export const takesPart: Condition = {
  name: 'takes-part',
  needs: ['unitPaths'],
  holds: (facts, _actor, held) => (facts.unitPaths ?? []).some((path) => isBelow(path, held?.unitPath)),
  filter: (columns, _actor, held) =>
    held === null
      ? sql<SqlBool>`false`
      : sql<SqlBool>`exists (select from unnest(${column(columns, 'unitPaths')}) as part(path) where starts_with(part.path, ${held.unitPath}))`,
};

/** Not the work of the actor's own unit: nobody reviews their own unit's evidence. */
export const anotherUnitsWork: Condition = {
  name: 'another-units-work',
  needs: ['authorUnitPath'],
  holds: (facts, actor) =>
    actor.kind === 'person' &&
    typeof facts.authorUnitPath === 'string' &&
    !isBelow(facts.authorUnitPath, actor.unitPath),
  filter: (columns, actor) =>
    actor.kind === 'person'
      ? sql<SqlBool>`coalesce(not starts_with(${column(columns, 'authorUnitPath')}, ${actor.unitPath}), false)`
      : sql<SqlBool>`false`,
};

/** Four eyes: whoever wrote it does not approve it. */
export const anotherAuthor: Condition = {
  name: 'another-author',
  needs: ['authorId'],
  holds: (facts, actor) =>
    personOf(actor) !== null && typeof facts.authorId === 'string' && facts.authorId !== personOf(actor),
  filter: (columns, actor) => sql<SqlBool>`coalesce(${column(columns, 'authorId')} <> ${personOf(actor)}, false)`,
};

export const isSelf = personCondition('is-self', 'personId');
export const isAuthor = personCondition('is-author', 'authorId');
export const isDelegate = personCondition('is-delegate', 'delegateId');

/** Every one of the conditions. */
export const all = (...parts: readonly Condition[]): Condition => ({
  name: parts.map((part) => part.name).join('+'),
  needs: parts.flatMap((part) => part.needs),
  holds: (facts, actor, held) => parts.every((part) => part.holds(facts, actor, held)),
  filter: (columns, actor, held) =>
    sql<SqlBool>`(${sql.join(
      parts.map((part) => part.filter(columns, actor, held)),
      sql` and `,
    )})`,
});
