import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type ClonedDatabase, cloneDatabase } from '../../../test/clone.ts';
import { createWorld } from '../../../test/world.ts';
import { databaseDigest } from '../database/digest.ts';
import { writeWith } from '../database/transact.ts';
import { streamOf } from '../files/file-samples.ts';
import { createFileStore } from '../files/file-store.ts';
import { defineJob } from '../jobs/define-job.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { post } from '../outbox/post.ts';
import { readBackup } from './read-backup.ts';
import { restoreBackup } from './restore-backup.ts';
import { type BackupMade, type Installation, writeBackup } from './write-backup.ts';

const world = await createWorld();
const { platform, clock, database } = world;
const folder = await mkdtemp(join(tmpdir(), 'lianfang-backup-'));
const passphrase = '草原 上的 石头 七个字';
const open = join(folder, 'open.tar.zst');
const sealed = join(folder, 'sealed.lianfang');
const made: Record<'open' | 'sealed', BackupMade | null> = { open: null, sealed: null };
const evidence = randomBytes(300_000).toString('base64');
const clones: ClonedDatabase[] = [];

const source: Installation = {
  url: database.migratorUrl,
  filesFolder: join(folder, 'files'),
  dataFolder: join(folder, 'data'),
};
const store = createFileStore({ root: source.filesFolder });
const greet = defineJob({ name: 'greet', payload: z.strictObject({ name: z.string() }), run: async () => undefined });

const write = (target: string, secret: string | null) =>
  writeBackup(source, { target, passphrase: secret, at: clock.now(), version: '0.1.0' });

/** An installation that was migrated and never used, with folders of its own. */
const emptyInstallation = async (): Promise<Installation> => {
  const clone = await cloneDatabase();
  clones.push(clone);
  const dataFolder = await mkdtemp(join(folder, 'restored-'));
  return { url: clone.migratorUrl, filesFolder: join(dataFolder, 'files'), dataFolder };
};

const sealingKeys = (where: Installation) => readFile(join(where.dataFolder, 'sealing-keys'), 'utf8');

const changed = async (name: string, from: string, change: (bytes: Buffer) => Buffer): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, change(await readFile(from)));
  return path;
};
const flip = (bytes: Buffer): Buffer => {
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
};

beforeAll(async () => {
  const office = await world.unit('县联席办', 'office');
  for (let n = 0; n < 20; n += 1) await world.person(office, ['unit-officer']);
  await writeWith(database, async (tx) => {
    await enqueue(tx, greet, { name: '张三\t李四\n\\.' }, { key: 'k', runAt: clock.now().add({ hours: 24 }) });
    const message = { channel: 'sms', recipient: '16900000000', template: 'task-due', words: '到期' } as const;
    await post({ tx, now: clock.now(), platform }, { ...message, dedupeKey: 'x' });
  });
  await store.put(streamOf(Buffer.from(evidence)), { fileName: 'notes.txt', contentType: 'text/plain' });
  await rm(source.dataFolder, { recursive: true, force: true });
  const { openSecrets } = await import('../access/secret-keys.ts');
  await openSecrets(source.dataFolder);
  made.open = await write(open, null);
  made.sealed = await write(sealed, passphrase);
});
afterAll(async () => {
  for (const clone of clones) await clone.close();
  await rm(folder, { recursive: true });
});

describe('a backup', () => {
  test('restored into an empty installation gives the same digest, files and keys', async () => {
    const target = await emptyInstallation();
    await restoreBackup(target, sealed, passphrase);
    expect(await databaseDigest(target.url)).toEqual(await databaseDigest(source.url));
    const kept = await createFileStore({ root: target.filesFolder }).verifyAll();
    expect(kept).toEqual(await store.verifyAll());
    expect(kept.files).toBe(1);
    expect((await sealingKeys(target)).trim()).toBe((await sealingKeys(source)).trim());
  });

  test('goes on working: the restored database takes new rows, with its keys and triggers in place', async () => {
    const target = await emptyInstallation();
    await restoreBackup(target, open, null);
    const client = new pg.Client(target.url);
    await client.connect();
    const broken = client.query("update person set unit_id = '00000000-0000-7000-8000-000000000000'");
    await expect(broken).rejects.toMatchObject({ code: '23503' });
    const { rows } = await client.query<{ key: string }>('select key from graphile_worker._private_jobs order by key');
    expect(rows.map((row) => row.key)).toContain('greet:k');
    await client.end();
  });

  test('that is open is a plain archive without the keys, and a sealed one shows nothing', async () => {
    expect(made.open?.manifest.keys).toBe(false);
    const { entries } = await readBackup(open, null);
    const names = (await Array.fromAsync(entries)).map((entry) => entry.name);
    expect(names.filter((name) => name.startsWith('keys/'))).toEqual([]);
    expect(names.filter((name) => name.startsWith('files/'))).toHaveLength(1);
    expect(names).toContain('tables/person');
    expect((await readFile(sealed)).includes('manifest')).toBe(false);
  });

  test('is of one moment, whatever is written meanwhile', async () => {
    const before = await databaseDigest(source.url);
    const during = join(folder, 'during.tar.zst');
    const writing = write(during, null);
    await world.unit('加吉博洛镇', 'township');
    const { manifest } = await writing;
    const after = await databaseDigest(source.url);
    expect([before.sha256, after.sha256]).toContain(manifest.digest);
    const target = await emptyInstallation();
    await restoreBackup(target, during, null);
    expect((await databaseDigest(target.url)).sha256).toBe(manifest.digest);
  });
});

describe('a backup that is not as it was written', () => {
  test('is refused wherever a byte is changed, and nothing of it stays in the database', async () => {
    const target = await emptyInstallation();
    const empty = await databaseDigest(target.url);
    await expect(restoreBackup(target, await changed('flipped', sealed, flip), passphrase)).rejects.toThrow(
      /passphrase is wrong, or the backup was changed/,
    );
    await expect(restoreBackup(target, await changed('flipped-open', open, flip), null)).rejects.toThrow(/damaged/);
    expect(await databaseDigest(target.url)).toEqual(empty);
  });

  test('is refused where its end is missing', async () => {
    const target = await emptyInstallation();
    for (const [from, secret] of [
      [sealed, passphrase],
      [open, null],
    ] as const) {
      const path = await changed('short', from, (bytes) => bytes);
      await truncate(path, (await readFile(from)).length - 40);
      await expect(restoreBackup(target, path, secret)).rejects.toThrow(/cut short|damaged|changed/);
    }
  });

  test('is refused with another passphrase, without one, and where it is something else', async () => {
    const target = await emptyInstallation();
    await expect(restoreBackup(target, sealed, 'another passphrase')).rejects.toThrow('passphrase is wrong');
    await expect(restoreBackup(target, sealed, null)).rejects.toThrow('its passphrase is needed');
    const text = await changed('text', open, () => Buffer.from('not a backup at all'));
    await expect(restoreBackup(target, text, null)).rejects.toThrow('no backup');
    await expect(restoreBackup(target, join(folder, 'nowhere'), null)).rejects.toThrow('there is no backup at');
  });
});

test('an installation that is in use is not restored over', async () => {
  const before = await databaseDigest(source.url);
  await expect(restoreBackup(source, open, null)).rejects.toThrow('this one is in use');
  expect(await databaseDigest(source.url)).toEqual(before);
});
