import { auditEndpoints } from '@lianfang/contract/audit/endpoints';
import { homeEndpoints } from '@lianfang/contract/home/endpoints';
import { identityEndpoints } from '@lianfang/contract/identity/endpoints';
import { PersonId } from '@lianfang/contract/ids';
import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import { expect, test } from 'vitest';
import { createWorld } from '../../../test/world.ts';
import { insertRoleGrant } from '../people/index.ts';

const world = await createWorld('2026-10-20T01:00:00Z');
const { county, clock, database } = world;
const system = await world.person(county, ['system-admin']);
const security = await world.person(county, ['security-admin']);
const audit = await world.person(county, ['audit-admin']);
const school = await world.unit('县中学', 'school');
const teacher = await world.person(school, []);

type Person = typeof system;

const today = async (who: Person) => {
  await world.signInAgain(who);
  return (await who.call(homeEndpoints.readToday)).reply.items;
};
const kinds = async (who: Person) => (await today(who)).map(({ kind }) => kind);

test('the system administrator is told that there is no backup, and that the last one failed', async () => {
  expect(await today(system)).toMatchObject([{ kind: 'backup-late', title: { en: 'There is no backup yet' } }]);
  await database.query
    .insertInto('backup_run')
    .values({
      id: '01a21c00-0000-7000-8000-000000000001',
      state: 'failed',
      started_at: clock.now().toString(),
      ended_at: clock.now().toString(),
    })
    .execute();
  expect(await today(system)).toMatchObject([{ kind: 'backup-late', title: { zh: '最近一次备份失败' }, dueAt: null }]);
});

test('the coming year’s holidays are asked for once their notice is out, and no longer when they are entered', async () => {
  expect(await kinds(system)).not.toContain('calendar-missing');
  clock.set(Temporal.Instant.from('2026-11-20T01:00:00Z'));
  expect(await today(system)).toContainEqual(
    expect.objectContaining({ kind: 'calendar-missing', state: 'upcoming', dueAt: '2026-12-31T16:00:00.000Z' }),
  );
  expect(await kinds(audit)).not.toContain('calendar-missing');
});

test('whom nothing lets in is one line of the security administrator, and the list behind it names them', async () => {
  const found = (await today(security)).find(({ kind }) => kind === 'way-in-missing');
  expect(found?.title.zh).toBe('3 人还不能登录');
  const query = { limit: 50, withoutWayIn: 'true' as never };
  const listed = async () => (await security.call(peopleEndpoints.listPeople, { query })).reply;
  // Herself she helps to no password, so the line leaves her out; nobody in this county has one.
  expect((await listed()).total).toBe(4);
  const params = { personId: PersonId.parse(teacher.personId) };
  expect((await security.call(identityEndpoints.resetPassword, { params })).status).toBe(200);
  expect((await listed()).rows.map(({ id }) => id)).not.toContain(teacher.personId);
  expect((await today(security)).find(({ kind }) => kind === 'way-in-missing')?.title.en).toBe(
    '2 people have no way to sign in',
  );
});

test('a role that ends within two weeks is spoken of, and so is a locked sign-in name', async () => {
  const until = clock.now().add({ hours: 24 * 10 });
  const grant = { personId: PersonId.parse(teacher.personId), role: 'unit-officer' as const, unitId: school };
  await database.query
    .transaction()
    .execute((tx) =>
      insertRoleGrant(tx, { ...grant, grantedBy: 'machine:installer', reason: null, until }, clock.now()),
    );
  const { login } = (await security.call(peopleEndpoints.readPerson, { params: { personId: grant.personId } })).reply;
  for (let n = 0; n < 5; n += 1)
    await world.stranger().call(identityEndpoints.signIn, { body: { login, password: 'wrong-Password-1' } });
  const items = await today(security);
  expect(items).toContainEqual(
    expect.objectContaining({ kind: 'role-ending', subjectId: teacher.personId, remark: expect.anything() }),
  );
  expect(items).toContainEqual(expect.objectContaining({ kind: 'sign-in-locked', subjectId: teacher.personId }));
  clock.set(until);
  expect(await kinds(security)).not.toContain('role-ending');
});

test('the audit administrator is asked to check the trail every month', async () => {
  clock.set(clock.now().add({ hours: 24 * 31 }));
  expect(await today(audit)).toContainEqual(
    expect.objectContaining({
      kind: 'trail-verify',
      state: 'overdue',
      remark: { zh: '从未校验', en: 'Never checked' },
    }),
  );
  const body = { from: '2026-10-20', to: '2026-10-20' };
  expect((await audit.call(auditEndpoints.verifyAuditTrail, { body })).status).toBe(200);
  expect(await kinds(audit)).not.toContain('trail-verify');
  expect(await kinds(audit)).toContain('trail-unsigned');
});
