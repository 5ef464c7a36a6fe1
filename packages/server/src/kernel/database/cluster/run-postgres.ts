import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { type Account, launchAs } from './account.ts';

export interface PostgresProcess {
  /** Fulfilled with what it last said when PostgreSQL ends, asked or not. */
  readonly ended: Promise<string>;
  /** PostgreSQL's fast shutdown: open transactions are rolled back, everything committed is on the disk. */
  stop(): Promise<void>;
}

export interface PostgresOptions {
  readonly postgres: string;
  readonly cluster: string;
  readonly port: number;
  readonly account: Account | null;
  /** A login to try until it gets in. */
  readonly url: string;
  readonly settings: Readonly<Record<string, string>>;
}

/** The codes of PostgreSQL that mean "wait": it is starting up or recovering. */
const notYet = '57P03';

const answers = async (url: string): Promise<'yes' | 'starting' | 'no'> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    await client.end();
    return 'yes';
  } catch (error) {
    await client.end().catch(() => undefined);
    return error instanceof pg.DatabaseError && error.code === notYet ? 'starting' : 'no';
  }
};

/** Recovery after a crash may take minutes and is waited for; silence for half a minute is not. */
const waitUntilReady = async (url: string, stillRuns: () => boolean): Promise<boolean> => {
  for (let silent = 0; silent < 1000 && stillRuns(); silent += 1) {
    const said = await answers(url);
    if (said === 'yes') return true;
    if (said === 'starting') silent = 0;
    await pause(30);
  }
  return false;
};

const endOf = async (child: ChildProcess): Promise<string> => {
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-2000);
  });
  const [code] = await once(child, 'close').catch((error: unknown) => [String(error)]);
  return `PostgreSQL ended (${String(code)}): ${said.trim()}`;
};

/**
 * Starts PostgreSQL over a cluster and waits until it answers. It runs in a session of its own, so that Ctrl-C in a
 * terminal reaches only us and we can let running calls finish first. Throws with PostgreSQL's own words.
 */
export const runPostgres = async (options: PostgresOptions): Promise<PostgresProcess> => {
  const settings = Object.entries({ ...options.settings, port: String(options.port) });
  const { command, args, ids } = await launchAs(
    options.account,
    [options.postgres, options.cluster],
    options.postgres,
    ['-D', options.cluster, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
  );
  const child = spawn(command, args, { ...ids, stdio: ['ignore', 'ignore', 'pipe'], detached: true, cwd: '/' });
  let running = true;
  const ended = endOf(child).finally(() => {
    running = false;
  });
  if (!(await waitUntilReady(options.url, () => running))) {
    child.kill('SIGQUIT');
    throw new Error(await ended);
  }
  return {
    ended,
    stop: async () => {
      if (running) child.kill('SIGINT');
      await ended;
    },
  };
};
