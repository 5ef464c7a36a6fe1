import { after } from '@lianfang/contract/lifecycle';
import { personLifecycle, PersonStatus } from '@lianfang/contract/people/people';
import { personRefusals } from '@lianfang/contract/people/refusals';
import { Role } from '@lianfang/contract/people/roles';
import type { Abilities } from '@lianfang/contract/values';
import { abilityOf, type Obstacle } from '../../kernel/access/ability.ts';
import type { Actor } from '../../kernel/access/actor.ts';
import { mayDo } from '../../kernel/access/decide.ts';
import type { PersonSubject } from './person-views.ts';

const moves = {
  suspendPerson: 'person.suspend',
  reinstatePerson: 'person.reinstate',
  markPersonLeft: 'person.leave',
} as const;

/** Stands for whoever will be chosen as deputy: somebody other than the asker. */
const somebodyElse = '00000000-0000-0000-0000-000000000000';

const unless = (fits: boolean): Obstacle | null => (fits ? null : personRefusals.wrongState);

/** The roles that the actor may grant to the person on the person's own unit. */
export const grantableRoles = (actor: Actor, { facts, person }: PersonSubject): Role[] =>
  person.status === 'left'
    ? []
    : Role.options.filter((role) => mayDo(actor, 'role.grant', { ...facts, grantedRole: role }));

/** What the actor may do to the person's record now, by endpoint id. */
export const personAbilities = (actor: Actor, subject: PersonSubject): Abilities => {
  const status = PersonStatus.parse(subject.person.status);
  const { facts } = subject;
  const present = unless(status !== 'left');
  const move = (name: keyof typeof moves) =>
    abilityOf(actor, moves[name], facts, unless(after(personLifecycle, status, name) !== null));
  return {
    suspendPerson: move('suspendPerson'),
    reinstatePerson: move('reinstatePerson'),
    markPersonLeft: move('markPersonLeft'),
    editPerson: abilityOf(actor, 'person.edit', facts, present),
    transferPerson: abilityOf(actor, 'person.transfer', facts, present),
    readPhone: abilityOf(actor, 'person.read-phone', facts),
    nameDeputy: abilityOf(actor, 'deputy.name', { ...facts, delegateId: somebodyElse }, unless(status === 'active')),
    grantRole: abilityOf(
      actor,
      'role.grant',
      { ...facts, grantedRole: grantableRoles(actor, subject)[0] ?? null },
      unless(status === 'active'),
    ),
  };
};
