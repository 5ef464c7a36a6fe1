import { PersonId } from '@lianfang/contract/ids';
import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import { describe, expect, test } from 'vitest';
import { createWorld } from '../../../test/world.ts';

const world = await createWorld();
const office = await world.unit('县联席办', 'office');
const bureau = await world.unit('司法局');
const security = await world.person(office, ['security-admin'], world.county);
const lead = await world.person(bureau, ['unit-lead']);

const on = (personId: string) => ({ personId: PersonId.parse(personId) });
const ask = (version = 1) => ({ reason: '岗位调整', version });
const newOfficer = () => world.person(bureau, ['unit-officer']);

describe('suspending', () => {
  test('ends every session at once, and reinstating does not bring them back', async () => {
    const officer = await newOfficer();
    const self = { params: on(officer.personId) };
    expect((await officer.call(peopleEndpoints.readPerson, self)).status).toBe(200);
    await lead.call(peopleEndpoints.suspendPerson, { ...self, body: ask() });
    expect((await officer.call(peopleEndpoints.readPerson, self)).code).toBe('sign-in-needed');
    world.clock.advance(Temporal.Duration.from({ minutes: 1 }));
    const back = await lead.call(peopleEndpoints.reinstatePerson, { ...self, body: ask(2) });
    expect(back.reply).toMatchObject({ status: 'active', statusReason: '岗位调整' });
    expect(back.reply.roles.map((held) => held.role)).toEqual(['unit-officer']);
    expect((await officer.call(peopleEndpoints.readPerson, self)).code).toBe('sign-in-needed');
  });

  test('is refused from a state that does not allow it, and where somebody was faster', async () => {
    const params = on((await newOfficer()).personId);
    expect((await lead.call(peopleEndpoints.reinstatePerson, { params, body: ask() })).code).toBe('person-wrong-state');
    expect((await lead.call(peopleEndpoints.suspendPerson, { params, body: ask(7) })).code).toBe('changed-meanwhile');
  });

  test('nobody suspends themselves, and a unit lead nobody of the joint office', async () => {
    expect((await lead.call(peopleEndpoints.suspendPerson, { params: on(lead.personId), body: ask() })).code).toBe(
      'not-allowed',
    );
    const officeLead = await world.person(office, ['unit-lead']);
    const director = await world.person(office, ['office-director'], world.county);
    for (const target of [security, director])
      expect(
        (await officeLead.call(peopleEndpoints.suspendPerson, { params: on(target.personId), body: ask() })).code,
      ).toBe('not-allowed');
  });

  test('the last security administrator stays, and of two who end each other one does', async () => {
    const another = await world.person(office, ['security-admin'], world.county);
    const byTerm = await world.person(office, []);
    await security.call(peopleEndpoints.grantRole, {
      params: on(byTerm.personId),
      body: { role: 'security-admin', unitId: world.county, reason: '代管', until: '2026-04-01' },
    });
    const both = await Promise.all([
      security.call(peopleEndpoints.suspendPerson, { params: on(another.personId), body: ask() }),
      another.call(peopleEndpoints.suspendPerson, { params: on(security.personId), body: ask() }),
    ]);
    expect(both.filter((got) => got.status === 200).length).toBe(1);
    const last = both[0]?.status === 200 ? security : another;
    for (const act of [peopleEndpoints.suspendPerson, peopleEndpoints.markPersonLeft])
      expect((await byTerm.call(act, { params: on(last.personId), body: ask() })).code).toBe('last-holder-of-role');
  });
});

describe('leaving', () => {
  test('ends every role, being a contact and being a deputy, and keeps the history', async () => {
    const officer = await newOfficer();
    const params = on(officer.personId);
    await lead.call(peopleEndpoints.nameContact, {
      params: { unitId: bureau },
      body: { personId: params.personId, duty: 'liaison' },
    });
    await lead.call(peopleEndpoints.nameDeputy, {
      params: on(lead.personId),
      body: { deputyId: params.personId, since: '2026-03-02', until: '2026-03-09', reason: '出差' },
    });
    const left = await lead.call(peopleEndpoints.markPersonLeft, { params, body: ask() });
    expect(left.reply).toMatchObject({ status: 'left', roles: [], grantableRoles: [] });
    const history = await lead.call(peopleEndpoints.listRoleGrants, { params });
    expect(history.reply.rows).toMatchObject([{ role: 'unit-officer', inForce: false, endReason: '岗位调整' }]);
    const contacts = await lead.call(peopleEndpoints.listContacts, { params: { unitId: bureau } });
    expect(contacts.reply.rows).toEqual([]);
    const deputies = await lead.call(peopleEndpoints.listDeputies, { params: on(lead.personId) });
    expect(deputies.reply.rows.map((deputy) => deputy.state)).toEqual(['over']);
  });

  test('is the end: nothing more can be done to the record', async () => {
    const params = on((await newOfficer()).personId);
    const { reply } = await lead.call(peopleEndpoints.markPersonLeft, { params, body: ask() });
    const body = { name: '某某', post: null, version: reply.version };
    expect((await lead.call(peopleEndpoints.editPerson, { params, body })).code).toBe('person-wrong-state');
    const again = await lead.call(peopleEndpoints.reinstatePerson, { params, body: ask(reply.version) });
    expect(again.code).toBe('person-wrong-state');
  });
});
