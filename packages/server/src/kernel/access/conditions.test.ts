import { PersonId, UnitId } from '@lianfang/contract/ids';
import type { Role } from '@lianfang/contract/people/roles';
import { describe, expect, test } from 'vitest';
import type { HeldRole, PersonActor } from './actor.ts';
import { anotherAuthor, anotherPerson, anotherUnitsWork, isDelegate, isSelf, ordinaryPerson } from './conditions.ts';
import { leaveFor } from './decide.ts';

const id = (number: number): PersonId => PersonId.parse(`00000000-0000-7000-8000-00000000000${number}`);
const unitId = UnitId.parse('00000000-0000-7000-8000-000000000099');
const [me, principal, stranger] = [id(1), id(2), id(3)];

const held = (role: Role, unitPath: string): HeldRole => ({ role, unitId, unitPath });
const deputised = (role: Role, unitPath: string): HeldRole => ({
  ...held(role, unitPath),
  actingFor: { personId: principal, unitPath },
});
const personOf = (unitPath: string, roles: readonly HeldRole[] = []): PersonActor => ({
  kind: 'person',
  personId: me,
  name: '测试人员',
  sessionId: 'session',
  unitId,
  unitPath,
  held: roles,
});

const reviews = (own: string, work: string) =>
  anotherUnitsWork.holds({ authorUnitPath: work }, personOf(own), held('office-officer', 'county/'));

describe('nobody judges the work of the own unit', () => {
  test.each([
    ['county/office/', 'county/office/', false],
    ['county/town/', 'county/town/village/', false],
    ['county/town/village/', 'county/town/', true],
    ['county/office/', 'county/bureau/', true],
    ['county/', 'county/', false],
    ['county/', 'county/bureau/', true],
  ])('a person of %s over the work of %s: %s', (own, work, may) => {
    expect(reviews(own, work)).toBe(may);
  });

  test('nor, as a deputy, the work of the unit stood in for', () => {
    const work = { authorUnitPath: 'county/bureau/' };
    const actor = personOf('county/office/');
    expect(anotherUnitsWork.holds(work, actor, deputised('unit-lead', 'county/bureau/'))).toBe(false);
    expect(anotherUnitsWork.holds(work, actor, held('unit-lead', 'county/bureau/'))).toBe(true);
  });
});

describe('a deputy', () => {
  const acting = deputised('unit-lead', 'county/town/');

  test('is not a second pair of eyes on the person’s own writing', () => {
    expect(anotherAuthor.holds({ authorId: principal }, personOf('county/town/'), acting)).toBe(false);
    expect(anotherAuthor.holds({ authorId: me }, personOf('county/town/'), acting)).toBe(false);
    expect(anotherAuthor.holds({ authorId: stranger }, personOf('county/town/'), acting)).toBe(true);
  });

  test('takes what was handed to the person, and is never the person', () => {
    expect(isDelegate.holds({ delegateId: principal }, personOf('county/town/'), acting)).toBe(true);
    expect(isDelegate.holds({ delegateId: principal }, personOf('county/town/'), null)).toBe(false);
    expect(isSelf.holds({ personId: principal }, personOf('county/town/'), acting)).toBe(false);
    expect(anotherPerson.holds({ personId: principal }, personOf('county/town/'), acting)).toBe(false);
  });

  test('acts by own roles where they suffice, so that the trail names the person only where it was needed', () => {
    const facts = { unitPath: 'county/town/', personId: stranger };
    const own = held('unit-lead', 'county/town/');
    expect(leaveFor(personOf('county/town/', [acting, own]), 'person.read', facts)).toEqual({ held: own });
    expect(leaveFor(personOf('county/town/', [acting]), 'person.read', facts)).toEqual({ held: acting });
  });
});

describe('an ordinary person', () => {
  test.each([
    [[], true],
    [['unit-lead', 'unit-officer'], true],
    [['unit-officer', 'security-admin'], false],
    [['office-officer'], false],
    [null, false],
  ])('holding %j: %s', (personRoles, is) => {
    expect(ordinaryPerson.holds({ personRoles }, personOf('county/'), null)).toBe(is);
  });
});
