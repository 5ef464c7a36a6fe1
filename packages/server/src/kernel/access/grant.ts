import type { ActionOf } from '@lianfang/contract/endpoints';
import type { Grantee } from './actor.ts';
import type { Condition } from './conditions.ts';

/** One line of the policy: who may, and on which condition. */
export interface Grant {
  readonly to: Grantee;
  readonly when: Condition;
}

/** Several grantees on one condition. */
export const allow = (when: Condition, ...to: readonly Grantee[]): Grant[] =>
  to.map((grantee) => ({ to: grantee, when }));

/** The rows of the policy for a table of endpoints: an action without a row does not compile. */
export type PolicyFor<Endpoints> = Readonly<Record<ActionOf<Endpoints>, readonly Grant[]>>;
