import { identityEndpoints } from '@lianfang/contract/identity/endpoints';
import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { expect, test } from 'vitest';
import { acceptUndertaking, enrolApp, newAddress, stageOf } from '../../../test/accounts.ts';
import { createClient } from '../../../test/client.ts';
import { createTestPlatform } from '../../../test/platform.ts';
import { createWorld, type World } from '../../../test/world.ts';
import { createApp } from '../../app.ts';
import { issueSetupToken } from '../../kernel/access/setup-token.ts';

const { setupState, setUpCounty } = identityEndpoints;

const text = {
  countyName: '格桑县',
  officeName: '格桑县打击治理电信网络新型违法犯罪联席会议办公室',
  administrator: { name: '王安全', login: 'wanganquan', phone: null, password: 'yak-River-2041-tent' },
};

/** An installation at its first start, with the token that it printed. */
const freshInstallation = async () => {
  const platform = await createTestPlatform();
  const server = await createApp({ ...platform, rates: { perAddress: 9999, perSession: 9999, perEndpoint: true } });
  const token = await platform.database.query.transaction().execute((tx) => issueSetupToken(tx, platform.clock.now()));
  return { platform, token, client: () => createClient(server, platform.origin, {}, newAddress()) };
};

const countOf = async (table: 'unit' | 'person', { platform }: Awaited<ReturnType<typeof freshInstallation>>) =>
  (await platform.database.query.selectFrom(table).select('id').execute()).length;

test('the first run opens the county and its office, and its administrator signs in and makes the others', async () => {
  const fresh = await freshInstallation();
  const client = fresh.client();
  expect((await client.call(setupState)).reply.state).toBe('needed');
  const got = await client.call(setUpCounty, { body: { ...text, token: fresh.token } });
  expect(got.reply.stage).toBe('enrol-second-factor');
  await enrolApp({ clock: fresh.platform.clock } as World, client);
  await acceptUndertaking(client);
  expect(await stageOf(client)).toBe('open');
  const me = (await client.call(identityEndpoints.currentPerson)).reply;
  expect(me.roles.map((role) => [role.role, role.unitName])).toEqual([['security-admin', '格桑县']]);
  expect(me.unit.name).toBe(text.officeName);
  const units = (await client.call(unitEndpoints.listUnits)).reply.rows;
  expect(units.map((unit) => unit.kind)).toEqual(['county', 'office']);
  const added = await client.call(peopleEndpoints.addPerson, {
    body: { name: '李系统', login: 'lixitong', unitId: me.unit.id, post: null, phone: null, role: null },
  });
  expect(added.status).toBe(200);
  const reset = await client.call(identityEndpoints.resetPassword, { params: { personId: added.reply.id } });
  const other = fresh.client();
  const body = { login: 'lixitong', password: reset.reply.temporaryPassword };
  expect((await other.call(identityEndpoints.signIn, { body })).reply.stage).toBe('new-password');
});

test('happens once, also of two at the same moment', async () => {
  const fresh = await freshInstallation();
  const body = { ...text, token: fresh.token };
  const [one, two] = await Promise.all([fresh.client(), fresh.client()].map((it) => it.call(setUpCounty, { body })));
  expect([one?.status, two?.status].toSorted()[0]).toBe(200);
  expect(['setup-already-done', 'setup-token-wrong']).toContain(one?.code ?? two?.code);
  expect((await fresh.client().call(setUpCounty, { body })).code).toBe('setup-already-done');
  expect((await fresh.client().call(setupState)).reply.state).toBe('done');
  expect(await countOf('unit', fresh)).toBe(2);
  expect(await countOf('person', fresh)).toBe(1);
});

test('a wrong token, a weak password or twice the same name leaves nothing behind, and the token good', async () => {
  const fresh = await freshInstallation();
  const send = (change: Partial<typeof text> & { token?: string }) =>
    fresh.client().call(setUpCounty, { body: { ...text, token: fresh.token, ...change } });
  expect((await send({ token: 'not-the-token' })).code).toBe('setup-token-wrong');
  const weak = { ...text.administrator, password: 'Admin@123456' };
  expect((await send({ administrator: weak })).code).toBe('password-too-weak');
  expect((await send({ officeName: text.countyName })).code).toBe('unit-name-taken');
  expect([await countOf('unit', fresh), await countOf('person', fresh)]).toEqual([0, 0]);
  expect((await send({})).status).toBe(200);
});

test('ten tries a minute, no more', async () => {
  const fresh = await freshInstallation();
  const client = fresh.client();
  const body = { ...text, token: 'not-the-token' };
  const codes = [];
  for (let n = 0; n < 11; n += 1) codes.push((await client.call(setUpCounty, { body })).code);
  expect(codes).toEqual([...Array(10).fill('setup-token-wrong'), 'too-many-requests']);
});

test('a county that was filled in another way needs no first run, and nobody signed in can start one', async () => {
  const world = await createWorld();
  expect((await world.stranger().call(setupState)).reply.state).toBe('done');
  const token = await world.database.query.transaction().execute((tx) => issueSetupToken(tx, world.clock.now()));
  const body = { ...text, token };
  expect((await world.stranger(newAddress()).call(setUpCounty, { body })).code).toBe('setup-already-done');
  const admin = await world.person(world.county, ['security-admin']);
  expect((await admin.call(setUpCounty, { body })).code).toBe('not-allowed');
});
