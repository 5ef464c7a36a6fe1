import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { connectPlain, digestWith } from '../database/digest.ts';
import { migrate, readMigrations } from '../database/migrate.ts';
import { foldersIn, moveDurably, placeOf } from '../files/folders.ts';
import { placeInStore } from './kept-files.ts';
import { keyFileOf, putKey } from './keys.ts';
import { advanceSequences, loadTable, loadWaitingJobs, prepareTables } from './load-tables.ts';
import type { Manifest } from './manifest.ts';
import { type Entry, type OpenedBackup, readBackup } from './read-backup.ts';
import type { Installation } from './write-backup.ts';
import { Told } from '../log/told.ts';

/** Only schemas that this version knows, unchanged, can be restored; older ones are migrated afterwards. */
const checkMigrations = async ({ migrations }: Manifest): Promise<void> => {
  const ours = new Map((await readMigrations()).map((one) => [one.name, one.sha256]));
  const strange = migrations.find((one) => ours.get(one.name) !== one.sha256);
  if (strange)
    throw new Told(
      `备份来自其他版本，本版本没有 ${strange.name}。`,
      `the backup was written by another version: ${strange.name} is not known here`,
    );
};

const exists = async (client: pg.ClientBase, table: string): Promise<boolean> =>
  (await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [`public.${table}`])).rows[0]
    ?.there === true;

const checkEmpty = async (client: pg.ClientBase): Promise<void> => {
  for (const table of ['unit', 'audit_entry']) {
    if (!(await exists(client, table))) continue;
    const { rowCount } = await client.query(`select from ${table} limit 1`);
    if (rowCount !== 0)
      throw new Told(
        '只能恢复到空的系统，这里已有内容。',
        'a backup is restored into an empty installation only, and this one is in use',
      );
  }
};

/** Brings the empty database to the schema of the backup; where it is already past it, it begins anew. */
const prepareSchema = async (client: pg.ClientBase, url: string, { migrations }: Manifest): Promise<void> => {
  const names = migrations.map((one) => one.name);
  const applied = (await exists(client, 'migration'))
    ? (await client.query<{ name: string }>('select name from migration')).rows
    : [];
  if (applied.some((one) => !names.includes(one.name)))
    await client.query(
      'drop schema if exists graphile_worker cascade; drop schema public cascade; create schema public; grant usage on schema public to public',
    );
  await migrate(url, names);
};

const putFile = async (filesFolder: string, entry: Entry): Promise<void> => {
  const place = placeInStore(entry.name);
  if (!place)
    throw new Told(`备份中有不认识的内容：${entry.name}`, `the backup holds something unknown: ${entry.name}`);
  const folders = foldersIn(filesFolder);
  const unfinished = join(folders.incoming, randomUUID());
  const hash = createHash('sha256');
  const bytes = async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of entry.bytes) {
      hash.update(chunk);
      yield chunk;
    }
  };
  await mkdir(folders.incoming, { recursive: true, mode: 0o700 });
  try {
    await pipeline(Readable.from(bytes()), createWriteStream(unfinished, { mode: 0o600 }));
    if (place.part === 'kept' && hash.digest('hex') !== place.sha256)
      throw new Told(`文件已损坏：${entry.name}`, `${entry.name} is damaged`);
    await moveDurably(unfinished, placeOf(folders[place.part], place.sha256));
  } finally {
    await rm(unfinished, { force: true });
  }
};

/** The tables come first, each once; then `entries` stands at what follows them. */
const takeTables = async (client: pg.ClientBase, { manifest, entries }: OpenedBackup): Promise<void> => {
  for (const table of manifest.tables) {
    const { value } = await entries.next();
    if (value?.name !== `tables/${table.name}`)
      throw new Told(`备份中缺少 ${table.name}。`, `the rows of ${table.name} are missing in the backup`);
    await loadTable(client, table, value.bytes);
  }
};

/** Fills the emptied tables and compares: what is there now must digest to what was there when the backup was written. */
const restoreTables = async (client: pg.ClientBase, backup: OpenedBackup): Promise<void> => {
  const putBack = await prepareTables(client);
  await takeTables(client, backup);
  await loadWaitingJobs(client);
  await putBack();
  await advanceSequences(client);
  const { sha256 } = await digestWith(client);
  if (sha256 !== backup.manifest.digest)
    throw new Told('恢复后的内容与备份不一致。', 'the restored rows are not those of the backup');
};

const restoreRest = async (installation: Installation, { manifest, entries }: OpenedBackup): Promise<void> => {
  let files = 0;
  for await (const entry of entries) {
    const key = keyFileOf(entry.name);
    if (key === null) {
      await putFile(installation.filesFolder, entry);
      files += 1;
    } else await putKey(installation.dataFolder, key, Buffer.concat(await Array.fromAsync(entry.bytes)));
  }
  if (files !== manifest.files.count)
    throw new Told('备份缺少部分文件。', 'the backup does not hold every file that it speaks of');
};

/**
 * Restores a backup into an empty installation: the tables at the schema of the backup, compared by digest, the kept
 * files, the keys where they are in it; then the migrations that came since. All of the database or nothing of it.
 */
export const restoreBackup = async (
  installation: Installation,
  path: string,
  passphrase: string | null,
): Promise<Manifest> => {
  const backup = await readBackup(path, passphrase);
  const client = await connectPlain(installation.url);
  try {
    await checkMigrations(backup.manifest);
    await checkEmpty(client);
    await prepareSchema(client, installation.url, backup.manifest);
    await client.query('begin');
    await restoreTables(client, backup);
    await restoreRest(installation, backup);
    await client.query('commit');
  } finally {
    await client.end();
    await backup.entries.return();
  }
  await migrate(installation.url);
  return backup.manifest;
};
