import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { findAccount } from './cluster/account.ts';
import { findBinaries } from './cluster/binaries.ts';
import { claimFolder } from './cluster/claim-folder.ts';
import { endOrphan } from './cluster/end-orphan.ts';
import { freePort } from './cluster/free-port.ts';
import { initialiseCluster } from './cluster/initialise.ts';
import { type PostgresProcess, runPostgres } from './cluster/run-postgres.ts';
import { durable, throwAway } from './cluster/settings.ts';
import { Told } from '../log/told.ts';

/** A PostgreSQL of our own in a folder, and the two logins into its database. */
export interface EmbeddedDatabase {
  readonly migratorUrl: string;
  readonly appUrl: string;
  readonly superuserUrl: string;
  /** Fulfilled with PostgreSQL's last words when it ends, asked or not. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

/** The password of the cluster's logins, made once and kept beside it, readable by the owner alone. */
const readPassword = async (folder: string): Promise<string> => {
  const path = join(folder, 'postgres-password');
  if (!existsSync(path)) await writeFile(path, randomBytes(24).toString('hex'), { mode: 0o600 });
  return (await readFile(path, 'utf8')).trim();
};

/** Creates the logins `lianfang_migrator` (owns every table) and `lianfang_app` (owns none), and the database. */
const prepare = async (superuserUrl: string, password: string, database: string): Promise<void> => {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
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
  } finally {
    await client.end();
  }
};

const checkVersion = async (cluster: string): Promise<void> => {
  const version = (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim();
  if (version !== '18')
    throw new Told(
      `${cluster} 由 PostgreSQL ${version} 建立，本版本自带 18，请改为恢复备份。`,
      `${cluster} was made by PostgreSQL ${version}, this Lianfang carries 18; restore a backup instead`,
    );
};

export interface EmbeddedOptions {
  readonly folder: string;
  readonly database?: string;
  /** Only for throw-away clusters: gives up durability for speed. */
  readonly volatile?: boolean;
}

type Login = (user: string, database: string) => string;

/** Another program may take the free port before PostgreSQL does; then another port is tried. */
const runOnFreePort = async (
  folder: string,
  password: string,
  volatile: boolean,
  attempt = 1,
): Promise<{ running: PostgresProcess; login: Login }> => {
  const cluster = join(folder, 'postgres');
  const binaries = findBinaries();
  const account = await findAccount();
  if (!existsSync(cluster)) await initialiseCluster(folder, password, binaries, account);
  await checkVersion(cluster);
  const port = await freePort();
  const login: Login = (user, database) => `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
  const settings = volatile ? throwAway : durable;
  try {
    const url = login('postgres', 'postgres');
    const running = await runPostgres({ postgres: binaries.postgres, cluster, port, account, url, settings });
    return { running, login };
  } catch (error) {
    if (attempt >= 3 || !String(error).includes('could not bind')) throw error;
    return runOnFreePort(folder, password, volatile, attempt + 1);
  }
};

/**
 * Starts the cluster in `folder`, creating it at the first start. Listens on loopback only. One process at a time has
 * the folder; a PostgreSQL left by a killed process is ended first. Throws where the folder is taken or nothing starts.
 */
export const startEmbedded = async ({
  folder,
  database = 'lianfang',
  volatile = false,
}: EmbeddedOptions): Promise<EmbeddedDatabase> => {
  await mkdir(folder, { recursive: true });
  // PostgreSQL's own account passes through this folder but cannot list it; what lies in it is closed by itself.
  await chmod(folder, process.getuid?.() === 0 ? 0o711 : 0o700);
  const release = claimFolder(folder);
  try {
    await endOrphan(join(folder, 'postgres'));
    const password = await readPassword(folder);
    const { running, login } = await runOnFreePort(folder, password, volatile);
    await prepare(login('postgres', 'postgres'), password, database);
    return {
      migratorUrl: login('lianfang_migrator', database),
      appUrl: login('lianfang_app', database),
      superuserUrl: login('postgres', 'postgres'),
      ended: running.ended,
      stop: () => running.stop().finally(release),
    };
  } catch (error) {
    release();
    throw error;
  }
};

/**
 * Joins the cluster that another process of ours runs over `folder`; null where none answers. For commands beside a
 * running platform: what is given can read and write, and stops nothing.
 */
export const joinEmbedded = async (
  folder: string,
  database = 'lianfang',
): Promise<Pick<EmbeddedDatabase, 'appUrl' | 'migratorUrl'> | null> => {
  const note = await readFile(join(folder, 'postgres/postmaster.pid'), 'utf8').catch(() => '');
  // PostgreSQL's note of itself has its port in the fourth line.
  const port = Number(note.split('\n')[3]);
  if (!Number.isInteger(port) || port <= 0) return null;
  const password = await readPassword(folder);
  const url = (user: string): string => `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
  const client = new pg.Client({ connectionString: url('lianfang_app'), connectionTimeoutMillis: 5000 });
  const answers = await client.connect().then(
    () => true,
    () => false,
  );
  await client.end().catch(() => undefined);
  return answers ? { appUrl: url('lianfang_app'), migratorUrl: url('lianfang_migrator') } : null;
};
