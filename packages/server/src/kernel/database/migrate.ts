import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { prepareQueue } from '../jobs/prepare-queue.ts';
import { Told } from '../log/told.ts';

const folder = join(import.meta.dirname, '../../../migrations');

/** Any number: the lock that keeps two starting servers from migrating at once. */
const migrationLock = 7_391_001;

interface Migration {
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
}

/** Names of the migrations of this version, in their order. */
export const migrationNames = async (): Promise<string[]> =>
  (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted();

/** The migrations of this version with their texts. */
export const readMigrations = async (): Promise<Migration[]> => {
  const names = await migrationNames();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      return { name, text, sha256: createHash('sha256').update(text).digest('hex') };
    }),
  );
};

const applied = async (client: pg.Client): Promise<Map<string, string>> => {
  await client.query(
    'create table if not exists migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now())',
  );
  await client.query('grant select on migration to lianfang_app');
  const found = await client.query<{ name: string; sha256: string }>('select name, sha256 from migration');
  return new Map(found.rows.map((row) => [row.name, row.sha256]));
};

const apply = async (client: pg.Client, migration: Migration): Promise<void> => {
  await client.query('begin');
  await client.query(migration.text);
  await client.query('insert into migration (name, sha256) values ($1, $2)', [migration.name, migration.sha256]);
  await client.query('commit');
};

/**
 * Brings the database at `url` (login of the `migrator`, who owns every table) to the newest schema.
 * Forward only, each migration in its own transaction. Throws where an applied migration was edited afterwards.
 * With `only`, stops at the schema that these names make. Returns the names of what it applied.
 */
export const migrate = async (url: string, only?: readonly string[]): Promise<string[]> => {
  const client = new pg.Client({ connectionString: url, application_name: 'lianfang-migrate' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    const done = await applied(client);
    const migrations = await readMigrations();
    const edited = migrations.find((one) => done.has(one.name) && done.get(one.name) !== one.sha256);
    if (edited)
      throw new Told(
        `迁移 ${edited.name} 执行后被改动过。`,
        `migration ${edited.name} was changed after it was applied`,
      );
    await prepareQueue(url);
    const pending = migrations.filter((one) => !done.has(one.name) && (only?.includes(one.name) ?? true));
    for (const migration of pending) await apply(client, migration);
    return pending.map((one) => one.name);
  } finally {
    await client.end();
  }
};
