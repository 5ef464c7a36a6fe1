import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

const textOf = (path: string): Promise<string | null> =>
  readFile(path, 'utf8').then(
    (text) => text.trim(),
    () => null,
  );

/** Port from PostgreSQL's own note of itself: its fourth line. */
const portOf = (note: string): number => Number(note.split('\n')[3]);

const answers = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  try {
    await client.connect();
    await client.query('select');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
};

/**
 * The login of the `app` role into the PostgreSQL that a running server holds in this folder; null where none answers.
 * So a command works beside the server instead of asking for it to be stopped.
 */
export const findRunning = async (folder: string, database = 'lianfang'): Promise<string | null> => {
  const note = await textOf(join(folder, 'postgres', 'postmaster.pid'));
  const password = await textOf(join(folder, 'postgres-password'));
  if (note === null || password === null || !Number.isInteger(portOf(note))) return null;
  const url = `postgres://lianfang_app:${password}@127.0.0.1:${portOf(note)}/${database}`;
  return (await answers(url)) ? url : null;
};
