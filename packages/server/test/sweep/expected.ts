import type { Action } from '@lianfang/contract/endpoints';
import type { Actor, Grantee, HeldRole } from '../../src/kernel/access/actor.ts';
import type { Facts } from '../../src/kernel/access/facts.ts';
import { policy } from '../../src/kernel/access/policy.ts';
import type { Route } from '../../src/kernel/http/handle.ts';

/** What the table says of a call: let through, or the code with which it is stopped. */
export type Verdict = 'allowed' | 'sign-in-needed' | 'not-allowed' | 'not-found';

/** What the loader found: `undefined` where the endpoint has no one subject. */
export type Found = { readonly facts: Facts } | null | undefined;

const standing = (actor: Actor): Grantee => {
  if (actor.kind === 'person') return 'signed-in';
  if (actor.kind === 'system') return 'bank-system';
  return actor.kind === 'machine' ? actor.name : actor.kind;
};

/** Read from the table row by row, apart from the kernel's own reading of it. */
export const expectedOf = (route: Route, actor: Actor, found: Found): Verdict => {
  const hands: (HeldRole | null)[] = [null, ...('held' in actor ? actor.held : [])];
  const reaching = policy[route.endpoint.action as Action].flatMap((grant) =>
    hands.filter((held) => (held === null ? standing(actor) : held.role) === grant.to).map((held) => ({ grant, held })),
  );
  if (reaching.length === 0) return actor.kind === 'anonymous' ? 'sign-in-needed' : 'not-allowed';
  if (found === undefined) return 'allowed';
  if (found === null) return 'not-found';
  if (reaching.some(({ grant, held }) => grant.when.holds(found.facts, actor, held))) return 'allowed';
  return route.endpoint.method === 'GET' ? 'not-found' : 'not-allowed';
};
