import { PersonId } from '@lianfang/contract/ids';
import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import { describe, expect, test } from 'vitest';
import { createWorld } from '../../../test/world.ts';

const world = await createWorld();
const office = await world.unit('县联席办', 'office');
const town = await world.unit('多彩乡', 'township');
const village = await world.unit('拉日村', 'village', town);
const bank = await world.unit('邮储', 'company');
const security = await world.person(office, ['security-admin'], world.county);

const on = (personId: string) => ({ personId: PersonId.parse(personId) });
type Person = typeof security;
const name = (who: Person, principal: Person, deputy: Person, since = '2026-03-02', until = '2026-03-05') =>
  who.call(peopleEndpoints.nameDeputy, {
    params: on(principal.personId),
    body: { deputyId: on(deputy.personId).personId, since, until, reason: '出差' },
  });

describe('a deputy', () => {
  test('acts with the roles of the person during the term alone, and the trail shows both', async () => {
    const lead = await world.person(town, ['unit-lead']);
    const deputy = await world.person(town, ['unit-officer']);
    const target = await world.person(village, ['unit-officer']);
    const edit = (version: number) =>
      deputy.call(peopleEndpoints.editPerson, {
        params: on(target.personId),
        body: { name: '某某', post: null, version },
      });
    expect((await edit(1)).code).toBe('not-allowed');
    expect((await name(lead, lead, deputy, '2026-03-03', '2026-03-05')).reply.state).toBe('ahead');
    expect((await edit(1)).code).toBe('not-allowed');
    world.clock.set(Temporal.Instant.from('2026-03-02T16:00:00Z'));
    await world.signInAgain(deputy);
    expect((await edit(1)).status).toBe(200);
    world.clock.set(Temporal.Instant.from('2026-03-04T15:59:59Z'));
    await world.signInAgain(deputy);
    expect((await deputy.call(peopleEndpoints.findPeople, {})).status).toBe(200);
    world.clock.set(Temporal.Instant.from('2026-03-04T16:00:00Z'));
    expect((await edit(2)).code).toBe('not-allowed');
    const entries = await world.database.query
      .selectFrom('audit_entry')
      .select(['action', 'actor', 'acting_for', 'detail'])
      .where('actor', '=', deputy.personId)
      .orderBy('day')
      .orderBy('seq')
      .execute();
    expect(entries.map(({ action, acting_for: actingFor }) => [action, actingFor])).toEqual([
      ['person.edit', null],
      ['person.edit', null],
      ['person.edit', lead.personId],
      ['person.find', null],
      ['person.edit', null],
    ]);
    world.clock.set(Temporal.Instant.from('2026-03-02T01:00:00Z'));
  });

  test('is ended early by the person, and at once', async () => {
    const lead = await world.person(town, ['unit-lead']);
    const deputy = await world.person(town, []);
    const named = await name(lead, lead, deputy);
    expect((await deputy.call(peopleEndpoints.findPeople, {})).status).toBe(200);
    const endIt = () =>
      lead.call(peopleEndpoints.endDeputy, { params: { ...on(lead.personId), deputyId: named.reply.id } });
    expect((await endIt()).reply.state).toBe('over');
    expect((await endIt()).code).toBe('deputy-already-ended');
    expect((await deputy.call(peopleEndpoints.findPeople, {})).code).toBe('not-allowed');
  });

  test('may give it up, and cannot hand it on or use it on the person', async () => {
    const lead = await world.person(town, ['unit-lead']);
    const deputy = await world.person(town, []);
    const third = await world.person(town, []);
    const named = await name(lead, lead, deputy);
    expect((await name(deputy, lead, third)).code).toBe('not-allowed');
    const suspend = await deputy.call(peopleEndpoints.suspendPerson, {
      params: on(lead.personId),
      body: { reason: '越权', version: 1 },
    });
    expect(suspend.code).toBe('not-allowed');
    const grant = await deputy.call(peopleEndpoints.grantRole, {
      params: on(deputy.personId),
      body: { role: 'unit-officer', unitId: town, reason: '自授', until: null },
    });
    expect(grant.code).toBe('not-allowed');
    const given = await third.call(peopleEndpoints.endDeputy, {
      params: { ...on(lead.personId), deputyId: named.reply.id },
    });
    expect(given.code).toBe('not-allowed');
  });

  test('of somebody suspended acts no longer', async () => {
    const lead = await world.person(town, ['unit-lead']);
    const deputy = await world.person(town, []);
    await name(lead, lead, deputy);
    await security.call(peopleEndpoints.suspendPerson, {
      params: on(lead.personId),
      body: { reason: '停用', version: 1 },
    });
    expect((await deputy.call(peopleEndpoints.findPeople, {})).code).toBe('not-allowed');
  });
});

describe('naming a deputy is refused', () => {
  test('for a wrong term', async () => {
    const lead = await world.person(town, ['unit-lead']);
    const deputy = await world.person(town, []);
    const terms = [
      ['2026-03-01', '2026-03-05'],
      ['2026-03-05', '2026-03-05'],
      ['2026-03-02', '2026-10-01'],
    ] as const;
    for (const [since, until] of terms)
      expect((await name(lead, lead, deputy, since, until)).code).toBe('deputy-term-wrong');
  });

  test('for a term that meets another one, also of two at once', async () => {
    const lead = await world.person(town, ['unit-lead']);
    const [one, other] = [await world.person(town, []), await world.person(town, [])];
    const both = await Promise.all([name(lead, lead, one), name(lead, lead, other, '2026-03-04', '2026-03-09')]);
    expect(both.map((got) => got.code)).toContain('deputy-term-overlaps');
    expect((await name(lead, lead, other, '2026-03-09', '2026-03-12')).status).toBe(200);
  });

  test('for oneself, for somebody of another unit, and for somebody suspended', async () => {
    const lead = await world.person(town, ['unit-lead']);
    const banker = await world.person(bank, []);
    expect((await name(lead, lead, lead)).code).toBe('deputy-is-the-same-person');
    expect((await name(lead, lead, banker)).code).toBe('person-of-another-unit');
    const gone = await world.person(town, []);
    await security.call(peopleEndpoints.suspendPerson, {
      params: on(gone.personId),
      body: { reason: '停用', version: 1 },
    });
    expect((await name(lead, lead, gone)).code).toBe('person-of-another-unit');
    expect((await name(security, gone, lead)).code).toBe('person-wrong-state');
  });

  test('for administrators, on either side, and later by the grant', async () => {
    const lead = await world.person(office, ['unit-lead']);
    const plain = await world.person(office, []);
    expect((await name(lead, lead, security)).code).toBe('administrator-has-no-deputy');
    const second = await world.person(office, ['security-admin'], world.county);
    expect((await name(second, security, plain)).code).toBe('administrator-has-no-deputy');
    await name(lead, lead, plain);
    const grant = await security.call(peopleEndpoints.grantRole, {
      params: on(plain.personId),
      body: { role: 'audit-admin', unitId: world.county, reason: '兼任', until: null },
    });
    expect(grant.code).toBe('administrators-are-separate');
  });

  test('for a colleague, even by the lead of the unit: the deputy would get roles that the lead does not have', async () => {
    const lead = await world.person(town, ['unit-lead']);
    const colleague = await world.person(town, ['unit-lead'], bank);
    expect((await name(lead, colleague, await world.person(town, []))).code).toBe('not-allowed');
  });

  test('for a security administrator who would name themselves, and for a stranger to the person', async () => {
    const lead = await world.person(town, ['unit-lead']);
    const banker = await world.person(bank, ['unit-lead']);
    const plain = await world.person(town, []);
    expect((await name(security, lead, security)).code).toBe('not-allowed');
    expect((await name(banker, lead, plain)).code).toBe('not-allowed');
  });
});
