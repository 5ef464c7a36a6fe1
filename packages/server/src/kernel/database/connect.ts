import { Kysely, PostgresDialect, type Transaction as KyselyTransaction } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables/index.ts';

/** The database as a reader sees it; a `Transaction` is one too. */
export type Reader = Kysely<Tables>;
export type Transaction = KyselyTransaction<Tables>;

export interface Database {
  /** Kysely over the pool of the `app` role, which owns no table. */
  readonly query: Kysely<Tables>;
  readonly pool: pg.Pool;
  /** How to open a connection of one's own with the same login and role. */
  readonly login: pg.ClientConfig;
  close(): Promise<void>;
}

const isoOf = (text: string): string => new Date(text).toISOString();

/** How PostgreSQL's types arrive: moments as ISO 8601 strings in UTC, days as YYYY-MM-DD, bigint as BigInt. */
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, isoOf);
const timestamptzArray: number = 1185;
const datesOf: (text: string) => Date[] = pg.types.getTypeParser(timestamptzArray);
types.setTypeParser(timestamptzArray, (text: string) => datesOf(text).map((date) => date.toISOString()));
types.setTypeParser(pg.types.builtins.DATE, (text: string) => text);
types.setTypeParser(pg.types.builtins.INT8, (text: string) => BigInt(text));

export interface ConnectOptions {
  readonly url: string;
  /** Role taken at connect where the login itself is not the `app` role. */
  readonly role?: string;
  /** Largest number of connections held. */
  readonly size?: number;
  /** Name under which PostgreSQL lists the connections. */
  readonly name?: string;
}

/**
 * A connection that PostgreSQL ends (restart, fail-over) must not end the process, whether it is idle, in use or just
 * being opened: whoever uses it gets the error, and the pool opens another.
 */
export const surviveLostConnections = (pool: pg.Pool): void => {
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
};

const open = (login: pg.ClientConfig, size: number, name: string, isBeside = false): Database => {
  const pool = new pg.Pool({
    ...login,
    max: size,
    allowExitOnIdle: isBeside,
    types,
    application_name: name,
    // Waiting longer for a free connection is answered "unavailable", so that callers do not pile up.
    connectionTimeoutMillis: 15_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
  });
  surviveLostConnections(pool);
  const query = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { query, pool, login, close: () => query.destroy() };
};

/** Opens a pool. Nothing connects until the first query. */
export const connect = ({ url, role, size = 10, name = 'lianfang' }: ConnectOptions): Database =>
  open({ connectionString: url, ...(role ? { options: `-c role=${role}` } : {}) }, size, name);

/**
 * The same database over a small pool whose commits do not wait for the disk. A power cut may lose the last of them,
 * never half of one; the next commit of an ordinary pool makes them all last.
 */
export const connectHastily = ({ login }: Pick<Database, 'login'>): Database =>
  open({ ...login, options: `${login.options ?? ''} -c synchronous_commit=off`.trim() }, 4, 'lianfang-hasty');

/**
 * The same database over one connection beside the pool, opened when it is needed and let go when idle: for work that
 * must not wait for a connection while whoever waits for it holds one. It need not be closed.
 */
export const connectBeside = ({ login }: Pick<Database, 'login'>, name: string): Database => open(login, 1, name, true);
