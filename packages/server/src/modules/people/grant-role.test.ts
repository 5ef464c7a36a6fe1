import { PersonId, type UnitId } from '@lianfang/contract/ids';
import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import type { Role } from '@lianfang/contract/people/roles';
import { describe, expect, test } from 'vitest';
import { createWorld } from '../../../test/world.ts';

const world = await createWorld();
const office = await world.unit('县联席办', 'office');
const bureau = await world.unit('市场监管局');
const bank = await world.unit('建行', 'company');
const security = await world.person(office, ['security-admin'], world.county);
const lead = await world.person(bureau, ['unit-lead']);

const on = (personId: string) => ({ personId: PersonId.parse(personId) });
const grant = (who: typeof security, personId: string, role: Role, unitId: UnitId, until: string | null = null) =>
  who.call(peopleEndpoints.grantRole, { params: on(personId), body: { role, unitId, reason: '工作需要', until } });
const end = (who: typeof security, personId: string, roleGrantId: string) =>
  who.call(peopleEndpoints.endRole, {
    params: { ...on(personId), roleGrantId: roleGrantId as never },
    body: { reason: '不再需要' },
  });
const nobodyYet = () => world.person(bureau, []);

describe('granting', () => {
  test('takes effect at once, and the history names who and why', async () => {
    const person = await nobodyYet();
    expect((await person.call(peopleEndpoints.findPeople, {})).code).toBe('not-allowed');
    const got = await grant(security, person.personId, 'unit-officer', bureau);
    expect(got.reply).toMatchObject({ role: 'unit-officer', inForce: true, reason: '工作需要', until: null });
    expect(got.reply.grantedBy).toEqual({ id: security.personId, name: '测试人员' });
    expect((await person.call(peopleEndpoints.findPeople, {})).status).toBe(200);
  });

  test('with a term ends by itself at the start of the day', async () => {
    const person = await nobodyYet();
    const got = await grant(security, person.personId, 'unit-officer', bureau, '2026-03-03');
    expect(got.reply.until).toBe('2026-03-02T16:00:00.000Z');
    world.clock.set(Temporal.Instant.from('2026-03-02T15:59:59Z'));
    await world.signInAgain(person);
    expect((await person.call(peopleEndpoints.findPeople, {})).status).toBe(200);
    world.clock.set(Temporal.Instant.from('2026-03-02T16:00:00Z'));
    await Promise.all([security, lead].map((one) => world.signInAgain(one)));
    expect((await person.call(peopleEndpoints.findPeople, {})).code).toBe('not-allowed');
    expect((await grant(security, person.personId, 'unit-officer', bureau, '2026-03-03')).code).toBe(
      'term-already-over',
    );
  });

  test('is refused twice, also to two who ask at once', async () => {
    const person = await nobodyYet();
    const both = await Promise.all([1, 2].map(() => grant(security, person.personId, 'unit-lead', bureau)));
    expect(both.map((got) => got.code)).toContain('role-already-held');
    expect(both.filter((got) => got.status === 200).length).toBe(1);
  });

  test('keeps the three administrators apart from one another and from all business', async () => {
    const person = await nobodyYet();
    expect((await grant(security, person.personId, 'system-admin', world.county)).status).toBe(200);
    for (const role of ['security-admin', 'audit-admin'] as const)
      expect((await grant(security, person.personId, role, world.county)).code).toBe('administrators-are-separate');
    expect((await grant(security, person.personId, 'unit-officer', bureau)).code).toBe('administrators-are-separate');
    const officer = await world.person(bureau, ['unit-officer']);
    expect((await grant(security, officer.personId, 'audit-admin', world.county)).code).toBe(
      'administrators-are-separate',
    );
  });

  test('two administrators’ roles granted at the same moment are still one', async () => {
    const person = await nobodyYet();
    const both = await Promise.all([
      grant(security, person.personId, 'audit-admin', world.county),
      grant(security, person.personId, 'system-admin', world.county),
    ]);
    expect(both.filter((got) => got.status === 200).length).toBe(1);
  });

  test('nobody grants to themselves', async () => {
    expect((await grant(security, security.personId, 'unit-officer', bureau)).code).toBe('not-allowed');
    expect((await grant(lead, lead.personId, 'unit-officer', bureau)).code).toBe('not-allowed');
  });

  test('a unit lead gives the officer’s role, in the own unit, to own people', async () => {
    const own = await nobodyYet();
    const banker = await world.person(bank, []);
    expect((await grant(lead, own.personId, 'unit-lead', bureau)).code).toBe('not-allowed');
    expect((await grant(lead, own.personId, 'unit-officer', bank)).code).toBe('not-allowed');
    expect((await grant(lead, banker.personId, 'unit-officer', bureau)).code).toBe('not-allowed');
    expect((await grant(lead, own.personId, 'unit-officer', bureau)).status).toBe(200);
  });

  test('needs an active person, an open unit, and the county for its roles', async () => {
    const person = await nobodyYet();
    const closed = await world.unit('旧局');
    await world.database.query.updateTable('unit').set({ closed_on: '2026-12-31' }).where('id', '=', closed).execute();
    expect((await grant(security, person.personId, 'unit-officer', closed)).code).toBe('person-unit-closed');
    expect((await grant(security, person.personId, 'county-leader', bureau)).code).toBe('role-on-county-only');
    await security.call(peopleEndpoints.suspendPerson, {
      params: on(person.personId),
      body: { reason: '停用', version: 1 },
    });
    expect((await grant(security, person.personId, 'unit-officer', bureau)).code).toBe('person-wrong-state');
  });
});

describe('ending', () => {
  test('takes effect at once and happens once', async () => {
    const person = await nobodyYet();
    const { reply } = await grant(lead, person.personId, 'unit-officer', bureau);
    const ended = await end(lead, person.personId, reply.id);
    expect(ended.reply).toMatchObject({ inForce: false, endReason: '不再需要' });
    expect(ended.reply.endedBy?.id).toBe(lead.personId);
    expect((await end(lead, person.personId, reply.id)).code).toBe('role-already-ended');
    expect((await person.call(peopleEndpoints.findPeople, {})).code).toBe('not-allowed');
  });

  test('a unit lead does not end another lead’s role, nor a grant under the wrong person’s name', async () => {
    const other = await world.person(bureau, ['unit-lead']);
    const history = await security.call(peopleEndpoints.listRoleGrants, { params: on(other.personId) });
    const grantId = history.reply.rows[0]?.id ?? '';
    expect((await end(lead, other.personId, grantId)).code).toBe('not-allowed');
    expect((await end(security, lead.personId, grantId)).code).toBe('not-found');
  });

  test('the last security administrator keeps the role, and a stand-in by term does not count', async () => {
    const history = await security.call(peopleEndpoints.listRoleGrants, { params: on(security.personId) });
    const own = history.reply.rows[0]?.id ?? '';
    expect((await end(security, security.personId, own)).code).toBe('last-holder-of-role');
    const heir = await nobodyYet();
    await grant(security, heir.personId, 'security-admin', world.county, '2027-01-01');
    expect((await end(security, security.personId, own)).code).toBe('last-holder-of-role');
    const second = await nobodyYet();
    await grant(security, second.personId, 'security-admin', world.county);
    expect((await end(security, security.personId, own)).status).toBe(200);
  });
});
