import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../test/clone.ts';
import type { Transaction } from './connect.ts';
import { readWith, writeWith } from './transact.ts';

const database = await cloneDatabase();
afterAll(() => database.close());

const issue = (tx: Transaction, id: string) =>
  tx
    .insertInto('setup_token')
    .values({
      id,
      token_sha256: id.replaceAll('-', '').repeat(2),
      issued_at: '2026-03-02T01:00:00Z',
      expires_at: '2026-03-03T01:00:00Z',
    })
    .execute();

const one = '00000000-0000-7000-8000-000000000001';
const other = '00000000-0000-7000-8000-000000000002';

const touch = (tx: Transaction, id: string) =>
  tx.updateTable('setup_token').set({ used_at: null }).where('id', '=', id).execute();

test('a reading transaction sees one moment and cannot write', async () => {
  await readWith(database, async (tx) => {
    const count = () => tx.selectFrom('setup_token').select('id').execute();
    const before = await count();
    await writeWith(database, (writing) => issue(writing, one));
    expect(await count()).toEqual(before);
  });
  await expect(readWith(database, (tx) => touch(tx, one))).rejects.toMatchObject({ code: '25006' });
});

test('of two transactions that lock each other out, the one taken back runs again and both go through', async () => {
  await writeWith(database, (tx) => issue(tx, other));
  let runs = 0;
  const holding = Promise.withResolvers<void>();
  const bothHold = { count: 0 };
  const cross = (first: string, second: string) =>
    writeWith(database, async (tx) => {
      runs += 1;
      await touch(tx, first);
      bothHold.count += 1;
      if (bothHold.count === 2) holding.resolve();
      await holding.promise;
      await touch(tx, second);
    });
  await Promise.all([cross(one, other), cross(other, one)]);
  // Which of the two waits first is PostgreSQL's choice, so they may meet once more before both are through.
  expect(runs).toBeGreaterThanOrEqual(3);
  expect(runs).toBeLessThanOrEqual(5);
});

test('another error is not tried again', async () => {
  let runs = 0;
  const failing = writeWith(database, async (tx) => {
    runs += 1;
    await sql`select 1 / 0`.execute(tx);
  });
  await expect(failing).rejects.toMatchObject({ code: '22012' });
  expect(runs).toBe(1);
});
