import { identityEndpoints } from '@lianfang/contract/identity/endpoints';
import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import { describe, expect, test } from 'vitest';
import { enrolledAccount, givePassword, newAccount, newAddress, trailOf } from '../../../test/accounts.ts';
import { createWorld } from '../../../test/world.ts';

const world = await createWorld();
const { currentPerson, changeProfile, changePreferences } = identityEndpoints;
const office = await world.unit('县联席办', 'office');

describe('who is signed in', () => {
  test('name, unit, roles, look and what the menu may show', async () => {
    const account = await enrolledAccount(world, { roles: ['office-officer'], unitId: office });
    const { reply } = await account.client.call(currentPerson);
    expect(reply).toMatchObject({
      stage: 'open',
      id: account.personId,
      login: account.login,
      unit: { id: office, name: '县联席办', kind: 'office' },
      roles: [{ role: 'office-officer', unitId: world.county, unitName: '测试县', actingForName: null }],
      preferences: { language: 'zh', theme: 'system', largeType: false },
      session: { method: 'password', idleMinutes: 30 },
    });
    expect(reply.may).toContain('unit.open');
    expect(reply.may).toContain('password.change');
    expect(reply.may).not.toContain('password.reset');
    expect(reply.may).not.toContain('county.set-up');
    expect(reply.session.expiresAt).toBe(world.clock.now().add({ hours: 12 }).toString({ fractionalSecondDigits: 3 }));
    expect(reply.passwordDueAt).toBe(
      world.clock
        .now()
        .add({ hours: 24 * 180 })
        .toString({ fractionalSecondDigits: 3 }),
    );
  });

  test('a deputy sees for whom each role is held', async () => {
    const principal = await newAccount(world, { unitId: office });
    const deputy = await enrolledAccount(world, { unitId: office });
    const day = world.clock.now().toZonedDateTimeISO('Asia/Shanghai').toPlainDate();
    await world.database.query
      .insertInto('deputy')
      .values({
        id: '01960000-0000-7000-8000-000000000001',
        person_id: principal.personId,
        deputy_id: deputy.personId,
        since: day.toString(),
        until: day.add({ days: 3 }).toString(),
        reason: '出差',
        named_by: principal.personId,
      })
      .execute();
    await world.database.query
      .insertInto('role_grant')
      .values({
        id: '01960000-0000-7000-8000-000000000002',
        person_id: principal.personId,
        role: 'unit-lead',
        unit_id: office,
        valid_from: world.clock.now().toString(),
        granted_by: 'machine:installer',
      })
      .execute();
    const { reply } = await deputy.client.call(currentPerson);
    expect(reply.roles).toEqual([
      { role: 'unit-lead', unitId: office, unitName: '县联席办', actingForName: '测试人员' },
    ]);
  });

  test('on the way in it tells the step, and neither roles, menu nor telephone', async () => {
    const client = world.stranger(newAddress());
    await givePassword(client, await newAccount(world, { roles: ['security-admin'] }));
    const { reply } = await client.call(currentPerson);
    expect(reply).toMatchObject({ stage: 'enrol-second-factor', roles: [], may: [], phone: null });
  });

  test('nobody', async () => {
    expect((await world.stranger().call(currentPerson)).code).toBe('sign-in-needed');
  });
});

describe('one’s own telephone number', () => {
  test('is kept sealed, shown to oneself, and its change is in the trail without the number', async () => {
    const { client, personId } = await enrolledAccount(world);
    const phone = '169 0000 0001';
    const { version } = (await client.call(currentPerson)).reply;
    const got = await client.call(changeProfile, { body: { phone, version } });
    expect(got.reply).toEqual({ phone, version: version + 1 });
    expect((await client.call(currentPerson)).reply.phone).toBe(phone);
    const shown = await client.call(peopleEndpoints.readPhone, { params: { personId } });
    expect(shown.reply.phone).toBe(phone);
    expect(await trailOf(world, personId)).toContainEqual({
      action: 'person.change-own-phone',
      actor: personId,
      detail: { changed: ['phone'] },
    });
    const rows = await world.database.query.selectFrom('person').selectAll().where('id', '=', personId).execute();
    expect(JSON.stringify(rows)).not.toContain('0000 0001');
  });

  test('of two changes at once the second is told', async () => {
    const { client } = await enrolledAccount(world);
    const { version } = (await client.call(currentPerson)).reply;
    const got = await Promise.all(
      ['16900000002', '16900000003'].map((phone) => client.call(changeProfile, { body: { phone, version } })),
    );
    expect(got.map((one) => one.code).toSorted()).toEqual(['changed-meanwhile', null].toSorted());
  });

  test('must be a number that can be dialled', async () => {
    const { client } = await enrolledAccount(world);
    expect((await client.call(changeProfile, { body: { phone: '打给我', version: 1 } })).code).toBe('bad-request');
  });
});

test('the look follows the person; what is not given stays', async () => {
  const { client } = await enrolledAccount(world);
  await client.call(changePreferences, { body: { largeType: true } });
  const got = await client.call(changePreferences, { body: { theme: 'dark' } });
  expect(got.reply).toEqual({ language: 'zh', theme: 'dark', largeType: true });
  expect((await client.call(currentPerson)).reply.preferences).toEqual(got.reply);
  expect((await world.stranger().call(changePreferences, { body: {} })).code).toBe('sign-in-needed');
});
