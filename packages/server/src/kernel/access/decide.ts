import type { Action } from '@lianfang/contract/endpoints';
import { type Expression, sql, type SqlBool } from 'kysely';
import type { Actor, Grantee, HeldRole } from './actor.ts';
import type { FactColumns, Facts } from './conditions.ts';
import type { Grant } from './grant.ts';
import { policy } from './policy.ts';

const standingOf = (actor: Actor): readonly Grantee[] => {
  if (actor.kind === 'person') return ['signed-in'];
  if (actor.kind === 'system') return [];
  return actor.kind === 'machine' ? [actor.name] : [actor.kind];
};

/** Every way in which a grant reaches an actor: by standing (null) or by each role held. */
const reaches = (actor: Actor, grant: Grant): (HeldRole | null)[] => {
  const byStanding = standingOf(actor).includes(grant.to) ? [null] : [];
  const byRole = 'held' in actor ? actor.held.filter((held) => held.role === grant.to) : [];
  return [...byStanding, ...byRole];
};

/** The grant that lets somebody through: by a role held, or (null) by mere standing. */
export interface Leave {
  readonly held: HeldRole | null;
}

/** One's own grants come before those of the person one stands in for, so that the trail says "acting for" only where it was needed. */
const ownFirst = (leaves: readonly Leave[]): Leave | null =>
  leaves.find((leave) => !leave.held?.actingFor) ?? leaves[0] ?? null;

/** The grant by which the policy lets the actor do this to a thing with these facts; null where it does not. */
export const leaveFor = (actor: Actor, action: Action, facts: Facts): Leave | null =>
  ownFirst(
    policy[action].flatMap((grant) =>
      reaches(actor, grant)
        .filter((held) => grant.when.holds(facts, actor, held))
        .map((held) => ({ held })),
    ),
  );

/** The same where there is no one thing to look at: the first grant that reaches the actor at all. */
export const leaveEver = (actor: Actor, action: Action): Leave | null =>
  ownFirst(policy[action].flatMap((grant) => reaches(actor, grant).map((held) => ({ held }))));

/** Whether the policy lets the actor do this to a thing with these facts. */
export const mayDo = (actor: Actor, action: Action, facts: Facts): boolean => leaveFor(actor, action, facts) !== null;

/** Whether any grant of the action reaches the actor at all, whatever the thing. */
export const mayEver = (actor: Actor, action: Action): boolean => leaveEver(actor, action) !== null;

/** The same decision as SQL, for the rows of a list: the rows that the actor may do this to. */
export const visibleTo = (actor: Actor, action: Action, columns: FactColumns): Expression<SqlBool> => {
  const parts = policy[action].flatMap((grant) =>
    reaches(actor, grant).map((held) => grant.when.filter(columns, actor, held)),
  );
  return parts.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`(${sql.join(parts, sql` or `)})`;
};
