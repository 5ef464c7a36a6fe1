import pg from 'pg';
import { afterAll, describe, expect, test } from 'vitest';
import { cloneDatabase } from '../../../test/clone.ts';
import { appendEntry } from './append-entry.ts';
import { expireTrail } from './expire-trail.ts';
import { signFinishedDays } from './sign-days.ts';
import { newTrailKey } from './trail-key.ts';
import { verifyTrail } from './verify/verify-trail.ts';

const database = await cloneDatabase();
afterAll(() => database.close());
const key = newTrailKey();
const today = Temporal.Now.instant();

const append = (at: Temporal.Instant) =>
  database.query.transaction().execute((tx) =>
    appendEntry(
      tx,
      at,
      { kind: 'machine', name: 'scheduler' },
      {
        action: 'unit.open',
        subjectKind: null,
        subjectId: null,
        unitId: null,
        detail: {},
        requestId: 'request-1',
        address: null,
      },
    ),
  );

const codeOf = async (text: string): Promise<string | undefined> => {
  const error: unknown = await database.pool.query(text).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error instanceof pg.DatabaseError ? error.code : undefined;
};

const notAllowed = '42501';

describe('the login of the platform', () => {
  test.each([
    "update audit_entry set actor = 'nobody'",
    'delete from audit_entry',
    'truncate audit_entry',
    'update audit_digest set entries = 0',
    'delete from audit_digest',
    'delete from audit_anchor',
    "update audit_retention set expired_before = '2030-01-01'",
    'delete from audit_retention',
    'alter table audit_entry drop constraint audit_entry_pkey',
    'set role lianfang_migrator',
  ])('may not: %s', async (text) => {
    await append(today);
    expect(await codeOf(text)).toBe(notAllowed);
  });

  test('may not keep the trail for less than six months', async () => {
    expect(await codeOf('update audit_retention set months = 5')).toBe('23514');
    expect(await codeOf('update audit_retention set months = 6')).toBeUndefined();
  });
});

describe('entries leave the trail by age alone', () => {
  test('whole signed days beyond the retention go, their digests stay, and the check says so', async () => {
    await database.pool.query('update audit_retention set months = 12');
    const old = today.subtract({ hours: 24 * 800 });
    await append(old);
    await database.query.transaction().execute((tx) => signFinishedDays(tx, key, old.add({ hours: 72 })));
    const removed = await database.query.transaction().execute((tx) => expireTrail(tx, today));
    expect(removed).toBe(1);
    const day = old.toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString();
    const found = await verifyTrail(database.query, key, { from: day, to: day }, today);
    expect(found).toMatchObject({ entries: 0, expiredDays: 1, faults: [] });
  });

  test('the database refuses what its own clock finds too young, whatever the platform believes', async () => {
    await append(today);
    const inAges = today.add({ hours: 24 * 3000 });
    const removing = database.query.transaction().execute((tx) => expireTrail(tx, inAges));
    await expect(removing).rejects.toThrow('still within its retention');
  });
});
