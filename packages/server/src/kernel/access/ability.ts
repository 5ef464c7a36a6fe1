import type { Action } from '@lianfang/contract/endpoints';
import { kernelRefusals } from '@lianfang/contract/refusal';
import type { Ability } from '@lianfang/contract/values';
import type { Words } from '@lianfang/contract/words';
import type { Actor } from './actor.ts';
import { mayDo } from './decide.ts';
import type { Facts } from './facts.ts';

/** What stands in the way of an act that the policy allows: a listed refusal, whose words the button shows. */
export interface Obstacle {
  readonly words: Words;
}

/** Whether the actor may do this to the thing now; the reason is the policy's "no", or else the obstacle. */
export const abilityOf = (actor: Actor, action: Action, facts: Facts, obstacle: Obstacle | null = null): Ability => {
  if (!mayDo(actor, action, facts)) return { allowed: false, reason: kernelRefusals.notAllowed.words.zh };
  return obstacle ? { allowed: false, reason: obstacle.words.zh } : { allowed: true, reason: null };
};
