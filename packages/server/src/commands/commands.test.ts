import { auditEndpoints } from '@lianfang/contract/audit/endpoints';
import { identityEndpoints } from '@lianfang/contract/identity/endpoints';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { createWorld } from '../../test/world.ts';
import { signFinishedDays } from '../kernel/audit/sign-days.ts';
import { createUser } from './user-create.ts';
import { Told } from '../kernel/log/told.ts';
import { verifyAudit } from './audit-verify.ts';

const world = await createWorld();
await world.unit('县联席办', 'office');
const user = { name: '才让', login: 'cairang', unit: '县联席办', role: 'office-director' };

describe('user create', () => {
  test('adds a person who can begin to sign in, and leaves an entry without particulars', async () => {
    const made = await createUser(world.platform, user);
    const got = await world.stranger().call(identityEndpoints.signIn, {
      body: { login: made.login, password: made.temporaryPassword },
    });
    expect(got.reply.stage).toBe('new-password');
    const entry = await world.database.query
      .selectFrom('audit_entry')
      .selectAll()
      .where('subject_id', '=', made.personId)
      .where('action', '=', 'person.add')
      .executeTakeFirstOrThrow();
    expect(entry.actor).toBe('machine:installer');
    expect(entry.detail).not.toContain('才让');
  });

  test.each([
    [{ ...user }, '登录名已被使用'],
    [{ ...user, login: 'other', unit: '县联席办公室' }, '没有找到单位“县联席办公室”，相近的有：县联席办'],
    [{ ...user, login: 'X' }, '登录名为'],
    [{ ...user, login: 'other', role: 'king' }, '没有这个角色'],
  ])('says what hinders it: %#', async (one, reason) => {
    await expect(createUser(world.platform, one)).rejects.toThrow(reason);
  });
});

const owner = async (text: string): Promise<void> => {
  const client = new pg.Client({ connectionString: world.database.migratorUrl });
  await client.connect();
  await client.query(text);
  await client.end();
};

describe('audit verify', () => {
  test('covers the whole trail where no days are given, and finds nothing wrong', async () => {
    const check = await verifyAudit(world.platform, {});
    expect(check).toMatchObject({ from: '2026-03-02', to: '2026-03-02', faults: [] });
    expect(check.entries).toBeGreaterThan(0);
  });

  test('held against an export kept elsewhere, finds days that were cut off with their digests', async () => {
    world.clock.set(Temporal.Instant.from('2026-03-02T16:05:00Z'));
    const now = world.clock.now();
    await world.database.query.transaction().execute((tx) => signFinishedDays(tx, world.platform.trailKey, now));
    const auditor = await world.person(world.county, ['audit-admin']);
    const exported = (await auditor.call(auditEndpoints.exportAuditDigests, {})).bytes.toString('utf8');
    expect((await verifyAudit(world.platform, { against: exported })).faults).toEqual([]);
    await owner('delete from audit_entry');
    await owner('delete from audit_digest');
    expect((await verifyAudit(world.platform, {})).faults).toEqual([]);
    const { faults } = await verifyAudit(world.platform, { against: exported });
    expect(faults.map(({ kind, day }) => [kind, day])).toEqual([['digest-missing', '2026-03-02']]);
  });

  test('refuses days and exports that are none, and days in the wrong order', async () => {
    await expect(verifyAudit(world.platform, { against: 'one\ntwo' })).rejects.toThrow(Told);
    await expect(verifyAudit(world.platform, { from: 'yesterday' })).rejects.toThrow(Told);
    await expect(verifyAudit(world.platform, { from: '2026-03-03', to: '2026-03-02' })).rejects.toThrow(Told);
  });
});
