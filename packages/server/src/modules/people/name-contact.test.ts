import { PersonId } from '@lianfang/contract/ids';
import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import { expect, test } from 'vitest';
import { createWorld } from '../../../test/world.ts';

const world = await createWorld();
const bureau = await world.unit('妇联');
const bank = await world.unit('工行', 'company');
const lead = await world.person(bureau, ['unit-lead']);
const officer = await world.person(bureau, ['unit-officer']);
const banker = await world.person(bank, ['unit-officer']);

const name = (who: typeof lead, person: typeof lead, unitId = bureau) =>
  who.call(peopleEndpoints.nameContact, {
    params: { unitId },
    body: { personId: PersonId.parse(person.personId), duty: 'liaison' },
  });

test('a unit lead names a contact, whom everybody signed in can look up, and takes them off again', async () => {
  const named = await name(lead, officer);
  expect(named.reply).toMatchObject({ duty: 'liaison', since: '2026-03-02', until: null });
  const seen = await banker.call(peopleEndpoints.listContacts, { params: { unitId: bureau } });
  expect(seen.reply.rows.map((row) => row.person.id)).toEqual([officer.personId]);
  expect(seen.reply.rows[0]?.abilities['endContact']?.allowed).toBe(false);
  expect((await name(lead, officer)).code).toBe('contact-already-named');
  const params = { unitId: bureau, contactId: named.reply.id };
  expect((await lead.call(peopleEndpoints.endContact, { params })).reply.until).toBe('2026-03-02');
  expect((await lead.call(peopleEndpoints.endContact, { params })).code).toBe('contact-already-ended');
  const after = await banker.call(peopleEndpoints.listContacts, { params: { unitId: bureau } });
  expect(after.reply.rows).toEqual([]);
});

test('a contact is an active person of the unit', async () => {
  expect((await name(lead, banker)).code).toBe('person-of-another-unit');
  const closed = await world.unit('旧会');
  await world.database.query.updateTable('unit').set({ closed_on: '2026-12-31' }).where('id', '=', closed).execute();
  const director = await world.person(bureau, ['office-director'], world.county);
  expect((await name(director, officer, closed)).code).toBe('person-unit-closed');
});

test('an officer, another unit and a stranger are refused', async () => {
  expect((await name(officer, officer)).code).toBe('not-allowed');
  expect((await name(lead, banker, bank)).code).toBe('not-allowed');
  const stranger = world.stranger().call(peopleEndpoints.listContacts, { params: { unitId: bureau } });
  expect((await stranger).code).toBe('sign-in-needed');
});

test('a contact of another unit is not ended from here', async () => {
  const named = await name(lead, lead);
  const bankLead = await world.person(bank, ['unit-lead']);
  const got = await bankLead.call(peopleEndpoints.endContact, { params: { unitId: bank, contactId: named.reply.id } });
  expect(got.code).toBe('not-found');
});
