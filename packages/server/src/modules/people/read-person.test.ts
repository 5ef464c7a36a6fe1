import { PersonId } from '@lianfang/contract/ids';
import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import { describe, expect, test } from 'vitest';
import { createWorld } from '../../../test/world.ts';

const world = await createWorld();
const office = await world.unit('县联席办', 'office');
const bureau = await world.unit('民政局');
const town = await world.unit('治多镇', 'township');
const village = await world.unit('日青村', 'village', town);
const security = await world.person(office, ['security-admin'], world.county);
const townLead = await world.person(town, ['unit-lead']);
const villager = await world.person(village, ['unit-officer']);
const bureauLead = await world.person(bureau, ['unit-lead']);

const read = (who: typeof security, personId: string) =>
  who.call(peopleEndpoints.readPerson, { params: { personId: PersonId.parse(personId) } });
const list = (who: typeof security, query: object = {}) => who.call(peopleEndpoints.listPeople, { query });
const find = (who: typeof security, query: object = {}) => who.call(peopleEndpoints.findPeople, { query });
const ids = (got: { reply: { rows: readonly { id: string }[] } }) => got.reply.rows.map((row) => row.id);

describe('who sees whose record', () => {
  test('a unit lead sees the people of the own unit and of those below it', async () => {
    expect(ids(await list(townLead)).toSorted()).toEqual([townLead.personId, villager.personId].toSorted());
    expect((await read(townLead, villager.personId)).status).toBe(200);
  });

  test('the record of another unit is as if it did not exist', async () => {
    expect((await read(townLead, bureauLead.personId)).code).toBe('not-found');
    expect((await read(townLead, '00000000-0000-7000-8000-000000000000')).code).toBe('not-found');
  });

  test('everybody sees the own record and nothing else', async () => {
    expect(ids(await list(villager))).toEqual([villager.personId]);
    expect((await read(villager, villager.personId)).status).toBe(200);
    expect((await read(villager, townLead.personId)).code).toBe('not-found');
  });

  test('a security administrator sees everybody, and finds by name, unit, state and role', async () => {
    expect((await list(security)).reply.total).toBe(4);
    expect(ids(await list(security, { unitId: town })).toSorted()).toEqual(
      [townLead.personId, villager.personId].toSorted(),
    );
    expect(ids(await list(security, { role: 'unit-officer' }))).toEqual([villager.personId]);
    expect(ids(await list(security, { status: 'left' }))).toEqual([]);
    expect((await list(security, { search: '测试' })).reply.total).toBe(4);
    expect((await list(security, { search: '%' })).reply.total).toBe(0);
  });

  test('pages follow one another without a gap', async () => {
    const first = await list(security, { limit: 3 });
    const second = await list(security, { limit: 3, cursor: first.reply.next });
    expect(new Set([...ids(first), ...ids(second)]).size).toBe(4);
    expect(second.reply.next).toBeNull();
  });
});

describe('a picker', () => {
  test('gives name, unit and post, and nothing else', async () => {
    const { reply } = await find(townLead);
    expect(Object.keys(reply.rows[0] ?? {}).toSorted()).toEqual(['id', 'name', 'post', 'unitId', 'unitName']);
  });

  test('shows an officer the people of the own unit', async () => {
    expect(ids(await find(villager))).toEqual([villager.personId]);
  });

  test('is closed to whoever has no business role', async () => {
    const auditor = await world.person(office, ['audit-admin'], world.county);
    expect((await find(auditor)).code).toBe('not-allowed');
  });
});

const withPhone = async () => {
  const { reply } = await security.call(peopleEndpoints.addPerson, {
    body: {
      name: '卓玛',
      login: `z${Math.floor(performance.now() * 1000)}`,
      unitId: village,
      post: null,
      phone: '16900001111',
      role: null,
    },
  });
  return reply.id;
};

describe('a telephone number', () => {
  test('is shown whole to those who must reach the person, and the trail keeps it', async () => {
    const personId = await withPhone();
    const officer = await world.person(office, ['office-officer'], world.county);
    const got = await officer.call(peopleEndpoints.readPhone, { params: { personId } });
    expect(got.reply.phone).toBe('16900001111');
    const entry = await world.database.query
      .selectFrom('audit_entry')
      .selectAll()
      .where('action', '=', 'person.read-phone')
      .where('actor', '=', officer.personId)
      .executeTakeFirstOrThrow();
    expect(entry.subject_id).toBe(personId);
    expect(entry.detail).not.toContain('1111');
  });

  test('stays masked for a colleague', async () => {
    const personId = await withPhone();
    expect((await villager.call(peopleEndpoints.readPhone, { params: { personId } })).code).toBe('not-found');
  });

  test('does not open in the record of another person', async () => {
    const [one, other] = [await withPhone(), await withPhone()];
    await world.database.pool.query(
      'update person set phone_sealed = (select phone_sealed from person where id = $1) where id = $2',
      [one, other],
    );
    const got = await security.call(peopleEndpoints.readPhone, { params: { personId: other } });
    expect(got.code).toBe('defect');
    const rows = (await list(security)).reply.rows.filter((row) => row.maskedPhone !== null);
    expect(rows.find((row) => row.id === other)?.maskedPhone).toBe('无法解密');
    expect(rows.find((row) => row.id === one)?.maskedPhone).toBe('169****1111');
  });
});

describe('the trail of reading', () => {
  test('names whose record was read, and the rows of a list by their ids', async () => {
    await read(townLead, villager.personId);
    await list(townLead);
    const entries = await world.database.query
      .selectFrom('audit_entry')
      .selectAll()
      .where('actor', '=', townLead.personId)
      .where('action', '=', 'person.read')
      .orderBy('seq', 'desc')
      .limit(2)
      .execute();
    expect(JSON.parse(entries[0]?.detail ?? '{}').personIds).toContain(villager.personId);
    expect(entries[1]?.subject_id).toBe(villager.personId);
  });

  test('keeps the attempt on a record that may not be seen', async () => {
    await read(townLead, bureauLead.personId);
    const entry = await world.database.query
      .selectFrom('audit_entry')
      .selectAll()
      .where('actor', '=', townLead.personId)
      .where('subject_id', '=', bureauLead.personId)
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow();
    expect(JSON.parse(entry.detail)).toMatchObject({ refused: true });
  });

  test('a button that may not be pressed says why', async () => {
    const { reply } = await read(townLead, townLead.personId);
    expect(reply.abilities['suspendPerson']).toEqual({ allowed: false, reason: '您没有办理此事的权限。' });
    const own = await read(townLead, villager.personId);
    expect(own.reply.abilities['suspendPerson']).toEqual({ allowed: true, reason: null });
    expect(own.reply.abilities['reinstatePerson']?.reason).toBe('该人员目前的状态不能办理此事。');
    expect(own.reply.grantableRoles).toEqual(['unit-officer']);
  });
});
