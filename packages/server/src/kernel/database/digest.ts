import { createHash } from 'node:crypto';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { type TableSet, tableSets, waitingJobs } from './table-sets.ts';

/** What a database holds, to compare two of them: equal digests mean equal rows in every table. */
export interface DatabaseDigest {
  readonly sha256: string;
  /** SHA-256 of each table's rows. */
  readonly tables: Readonly<Record<string, string>>;
}

export const copyOut = (client: pg.ClientBase, set: TableSet): AsyncIterable<Buffer> =>
  client.query(copyTo(`copy (${set.select}) to stdout`));

const digestOf = async (client: pg.ClientBase, set: TableSet): Promise<string> => {
  const hash = createHash('sha256');
  hash.update(`${set.columns.join('\t')}\n`);
  for await (const chunk of copyOut(client, set)) hash.update(chunk);
  return hash.digest('hex');
};

/** Digests everything on one snapshot. The client must be one that nobody else uses meanwhile. */
export const digestWith = async (client: pg.ClientBase): Promise<DatabaseDigest> => {
  const tables: Record<string, string> = {};
  for (const set of [...(await tableSets(client)), waitingJobs]) tables[set.name] = await digestOf(client, set);
  return { sha256: createHash('sha256').update(JSON.stringify(tables)).digest('hex'), tables };
};

export const beginSnapshot = 'begin transaction isolation level repeatable read read only';

/** Digests the database at `url` (login of the migrator, or of one that may read every table). */
export const databaseDigest = async (url: string): Promise<DatabaseDigest> => {
  const client = new pg.Client({ connectionString: url, application_name: 'lianfang-digest' });
  await client.connect();
  try {
    await client.query("set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set extra_float_digits = 1");
    await client.query(beginSnapshot);
    return await digestWith(client);
  } finally {
    await client.end();
  }
};
