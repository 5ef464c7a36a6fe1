import type { Action } from '@lianfang/contract/endpoints';
import { kernelRefusals } from '@lianfang/contract/refusal';
import type { Ability } from '@lianfang/contract/values';
import { abilityOf, type Obstacle } from './ability.ts';
import type { Actor } from './actor.ts';
import { mayDo } from './decide.ts';
import type { Facts } from './facts.ts';

/** Nobody and nowhere: to ask whether somebody else, or another unit, could have done it. */
const nobody = '00000000-0000-0000-0000-000000000000';
const nowhere = '-/';

const reasons: readonly (readonly [Partial<Facts>, string])[] = [
  [{ authorId: nobody }, '经办人不能审批自己经办的事项，须由他人办理。'],
  [{ authorUnitPath: nowhere }, '不能审核本单位的事项，须由其他单位人员办理。'],
  [{ authorId: nobody, authorUnitPath: nowhere }, '不能审核本人、本单位经办的事项，须由他人办理。'],
];

/** Why the policy does not let the actor do this, as closely as it can be told. */
export const whyNot = (actor: Actor, action: Action, facts: Facts): string =>
  reasons.find(([other]) => mayDo(actor, action, { ...facts, ...other }))?.[1] ?? kernelRefusals.notAllowed.words.zh;

/** Like `abilityOf`, but tells four eyes and the rule against judging one's own unit from a missing role. */
export const explainedAbility = (
  actor: Actor,
  action: Action,
  facts: Facts,
  obstacle: Obstacle | null = null,
): Ability => {
  const ability = abilityOf(actor, action, facts, obstacle);
  return mayDo(actor, action, facts) ? ability : { allowed: false, reason: whyNot(actor, action, facts) };
};
