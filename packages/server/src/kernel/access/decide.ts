import type { Action } from '@lianfang/contract/endpoints';
import { type Expression, sql, type SqlBool } from 'kysely';
import type { Actor, Grantee, HeldRole } from './actor.ts';
import type { FactColumns, Facts } from './conditions.ts';
import type { Grant } from './grant.ts';
import { policy } from './policy.ts';

const standingOf = (actor: Actor): readonly Grantee[] => {
  if (actor.kind === 'person') return ['signed-in'];
  return actor.kind === 'machine' ? [actor.name] : [actor.kind];
};

/** Every way in which a grant reaches an actor: by standing (null) or by each role held. */
const reaches = (actor: Actor, grant: Grant): (HeldRole | null)[] => {
  const byStanding = standingOf(actor).includes(grant.to) ? [null] : [];
  const byRole = actor.kind === 'person' ? actor.held.filter((held) => held.role === grant.to) : [];
  return [...byStanding, ...byRole];
};

/** Whether the policy lets the actor do this to a thing with these facts. */
export const mayDo = (actor: Actor, action: Action, facts: Facts): boolean =>
  policy[action].some((grant) => reaches(actor, grant).some((held) => grant.when.holds(facts, actor, held)));

/** Whether any grant of the action reaches the actor at all, whatever the thing. */
export const mayEver = (actor: Actor, action: Action): boolean =>
  policy[action].some((grant) => reaches(actor, grant).length > 0);

/** The same decision as SQL, for the rows of a list: the rows that the actor may do this to. */
export const visibleTo = (actor: Actor, action: Action, columns: FactColumns): Expression<SqlBool> => {
  const parts = policy[action].flatMap((grant) =>
    reaches(actor, grant).map((held) => grant.when.filter(columns, actor, held)),
  );
  return parts.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`(${sql.join(parts, sql` or `)})`;
};
