import { PersonId } from '@lianfang/contract/ids';
import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import { describe, expect, test } from 'vitest';
import { createWorld } from '../../../test/world.ts';

const world = await createWorld();
const office = await world.unit('县联席办', 'office');
const town = await world.unit('扎河乡', 'township');
const village = await world.unit('玛赛村', 'village', town);
const bank = await world.unit('农行', 'company');
const security = await world.person(office, ['security-admin'], world.county);
const lead = await world.person(town, ['unit-lead']);

const on = (personId: string) => ({ personId: PersonId.parse(personId) });

describe('editing', () => {
  test('changes what is given, keeps a number that is not, and tells the trail the fields alone', async () => {
    const added = await security.call(peopleEndpoints.addPerson, {
      body: { name: '才仁', login: 'cairen', unitId: town, post: null, phone: '16900002222', role: null },
    });
    const params = { personId: added.reply.id };
    const edited = await lead.call(peopleEndpoints.editPerson, {
      params,
      body: { name: '才仁多杰', post: '干事', version: 1 },
    });
    expect(edited.reply).toMatchObject({ name: '才仁多杰', post: '干事', maskedPhone: '169****2222', version: 2 });
    const removed = await lead.call(peopleEndpoints.editPerson, {
      params,
      body: { name: '才仁多杰', post: '干事', phone: null, version: 2 },
    });
    expect(removed.reply.maskedPhone).toBeNull();
    const entries = await world.database.query
      .selectFrom('audit_entry')
      .select('detail')
      .where('action', '=', 'person.edit')
      .orderBy('seq')
      .execute();
    expect(entries.map((entry) => JSON.parse(entry.detail).changed)).toEqual([['name', 'post'], ['phone']]);
  });

  test('of two at once the second is told', async () => {
    const officer = await world.person(town, ['unit-officer']);
    const edit = (name: string) =>
      lead.call(peopleEndpoints.editPerson, { params: on(officer.personId), body: { name, post: null, version: 1 } });
    const both = await Promise.all([edit('甲'), edit('乙')]);
    expect(both.map((got) => got.code)).toContain('changed-meanwhile');
    expect(both.filter((got) => got.status === 200).length).toBe(1);
  });

  test('a lead edits nobody of another unit', async () => {
    const banker = await world.person(bank, ['unit-officer']);
    const body = { name: '某某', post: null, version: 1 };
    expect((await lead.call(peopleEndpoints.editPerson, { params: on(banker.personId), body })).code).toBe(
      'not-allowed',
    );
  });
});

const transfer = (who: typeof security, personId: string, unitId: typeof town, version = 1) =>
  who.call(peopleEndpoints.transferPerson, { params: on(personId), body: { unitId, reason: '借调', version } });

describe('transferring', () => {
  test('ends the roles of the old unit and being its contact', async () => {
    const officer = await world.person(town, ['unit-officer']);
    const params = on(officer.personId);
    await lead.call(peopleEndpoints.nameContact, {
      params: { unitId: town },
      body: { personId: params.personId, duty: 'reporter' },
    });
    const got = await transfer(security, officer.personId, bank);
    expect(got.reply).toMatchObject({ unitId: bank, roles: [] });
    const contacts = await lead.call(peopleEndpoints.listContacts, { params: { unitId: town } });
    expect(contacts.reply.rows).toEqual([]);
  });

  test('keeps a role of the county', async () => {
    const director = await world.person(office, ['office-director'], world.county);
    const got = await transfer(security, director.personId, bank);
    expect(got.reply.roles.map((held) => held.role)).toEqual(['office-director']);
  });

  test('by a unit lead stays within the own unit, from both ends', async () => {
    const officer = await world.person(town, ['unit-officer']);
    const banker = await world.person(bank, ['unit-officer']);
    expect((await transfer(lead, officer.personId, bank)).code).toBe('not-allowed');
    expect((await transfer(lead, banker.personId, town)).code).toBe('not-allowed');
    expect((await transfer(lead, officer.personId, village)).status).toBe(200);
  });

  test('to the same unit, to a closed one, or of a version that has changed is refused', async () => {
    const officer = await world.person(town, ['unit-officer']);
    const closed = await world.unit('旧站', 'station');
    await world.database.query.updateTable('unit').set({ closed_on: '2026-12-31' }).where('id', '=', closed).execute();
    expect((await transfer(security, officer.personId, town)).code).toBe('person-same-unit');
    expect((await transfer(security, officer.personId, closed)).code).toBe('person-unit-closed');
    expect((await transfer(security, officer.personId, bank, 9)).code).toBe('changed-meanwhile');
    const left = await security.call(peopleEndpoints.markPersonLeft, {
      params: on(officer.personId),
      body: { reason: '退休', version: 1 },
    });
    expect((await transfer(security, officer.personId, bank, left.reply.version)).code).toBe('person-wrong-state');
  });
});
