import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import { expect, test } from 'vitest';
import { createWorld } from '../../../test/world.ts';

const world = await createWorld();
const office = await world.unit('县联席办', 'office');
const bureau = await world.unit('教育局');
const bank = await world.unit('农商银行', 'company');
const security = await world.person(office, ['security-admin'], world.county);
const lead = await world.person(bureau, ['unit-lead']);

const newcomer = {
  name: '陈小明',
  login: 'chen.xm',
  unitId: bureau,
  post: '科员',
  phone: '130-0000-1234',
  role: null,
} as const;

test('a security administrator adds a person, whose number is sealed in the database and masked in the reply', async () => {
  const got = await security.call(peopleEndpoints.addPerson, { body: newcomer });
  expect(got.reply).toMatchObject({ name: '陈小明', unitName: '教育局', maskedPhone: '130****1234', status: 'active' });
  const row = await world.database.query
    .selectFrom('person')
    .select('phone_sealed')
    .where('id', '=', got.reply.id)
    .executeTakeFirstOrThrow();
  expect(row.phone_sealed).not.toContain('1234');
  const entry = await world.database.query
    .selectFrom('audit_entry')
    .selectAll()
    .where('subject_id', '=', got.reply.id)
    .executeTakeFirstOrThrow();
  expect(entry).toMatchObject({ action: 'person.add', subject_kind: 'person', unit_id: bureau });
  expect(entry.detail).not.toMatch(/陈小明|1234/);
});

test('a sign-in name is given once, even to two who ask at the same moment', async () => {
  const body = { ...newcomer, login: 'twice' };
  const both = await Promise.all([1, 2].map(() => security.call(peopleEndpoints.addPerson, { body })));
  expect(both.map((got) => got.code).toSorted()).toEqual(['login-taken', null].toSorted());
});

const add = (change: object) =>
  lead.call(peopleEndpoints.addPerson, { body: { ...newcomer, login: 'added.by.lead', ...change } });

test('a unit lead adds officers to the own unit: no other role, no other unit', async () => {
  expect((await add({})).code).toBe('not-allowed');
  expect((await add({ role: 'unit-lead' })).code).toBe('not-allowed');
  expect((await add({ role: 'unit-officer', unitId: bank })).code).toBe('not-allowed');
  const got = await add({ role: 'unit-officer' });
  expect(got.reply.roles.map((held) => [held.role, held.unitId])).toEqual([['unit-officer', bureau]]);
});

test('a role of the county is granted on the county, wherever the person works', async () => {
  const got = await security.call(peopleEndpoints.addPerson, {
    body: { ...newcomer, login: 'placed', role: 'office-director' },
  });
  expect(got.reply.roles.map((held) => [held.role, held.unitId])).toEqual([['office-director', world.county]]);
});

test('nobody is added to a closed unit', async () => {
  const closed = await world.unit('已撤站', 'station');
  await world.database.query.updateTable('unit').set({ closed_on: '2026-12-31' }).where('id', '=', closed).execute();
  const got = await security.call(peopleEndpoints.addPerson, { body: { ...newcomer, login: 'late', unitId: closed } });
  expect(got.code).toBe('person-unit-closed');
});

test('an officer and a stranger are refused', async () => {
  const officer = await world.person(bureau, ['unit-officer']);
  const body = { ...newcomer, login: 'refused', role: 'unit-officer' } as const;
  expect((await officer.call(peopleEndpoints.addPerson, { body })).code).toBe('not-allowed');
  expect((await world.stranger().call(peopleEndpoints.addPerson, { body })).code).toBe('sign-in-needed');
});

test('a number that nobody can dial is answered with its field', async () => {
  const got = await security.call(peopleEndpoints.addPerson, { body: { ...newcomer, login: 'wrong', phone: 'none' } });
  expect(got.code).toBe('bad-request');
  expect(got.text).toContain('"path":"phone"');
});
