import { oidcRefusals, secondFactorRefusals, signInRefusals } from '@lianfang/contract/identity/refusals';
import type { SignInState } from '@lianfang/contract/identity/sign-in-states';
import type { Abilities } from '@lianfang/contract/values';
import { abilityOf, type Obstacle } from '../../kernel/access/ability.ts';
import type { Actor } from '../../kernel/access/actor.ts';
import type { Facts } from '../../kernel/access/facts.ts';

const unless = (fits: boolean, obstacle: Obstacle): Obstacle | null => (fits ? null : obstacle);

/** What the actor may do to somebody's sign-in now, by endpoint id. */
export const signInAbilities = (actor: Actor, facts: Facts, state: Omit<SignInState, 'abilities'>): Abilities => ({
  resetPassword: abilityOf(actor, 'password.reset', facts),
  unlockPerson: abilityOf(actor, 'sign-in.unlock', facts, unless(state.lockedUntil !== null, signInRefusals.notLocked)),
  removeSecondFactor: abilityOf(
    actor,
    'second-factor.remove',
    facts,
    unless(state.secondFactors.length > 0, secondFactorRefusals.noneEnrolled),
  ),
  endPersonDevices: abilityOf(
    actor,
    'session.end-of-person',
    facts,
    unless(state.devices > 0, signInRefusals.notSignedIn),
  ),
  unlinkOidc: abilityOf(actor, 'sign-in.unlink-oidc', facts, unless(state.oidcLinked, oidcRefusals.notLinked)),
});
