import { createHash } from 'node:crypto';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { type TableSet, tableSets, waitingJobs } from './table-sets.ts';

/** What a database holds, to compare two of them: equal digests mean equal rows in every table. */
export interface DatabaseDigest {
  readonly sha256: string;
  /** SHA-256 of each table's columns and rows. */
  readonly tables: Readonly<Record<string, string>>;
}

/** A connection whose texts of values do not depend on the machine or the database's settings. */
export const connectPlain = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url, application_name: 'lianfang-copy' });
  await client.connect();
  await client.query(
    "set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set extra_float_digits = 1",
  );
  return client;
};

/** Every set of rows that a digest and a backup cover. */
export const coveredSets = async (client: pg.ClientBase): Promise<TableSet[]> => [
  ...(await tableSets(client)),
  waitingJobs,
];

/** The rows of a set as COPY writes them. */
export const copyOut = (client: pg.ClientBase, set: TableSet): AsyncIterable<Buffer> =>
  client.query(copyTo(`copy (${set.select}) to stdout`));

/** The hash of a set begins with its columns. */
export const hashOfSet = (set: Pick<TableSet, 'columns'>) => createHash('sha256').update(`${set.columns.join('\t')}\n`);

export const digestOfTables = (tables: Readonly<Record<string, string>>): string =>
  createHash('sha256').update(JSON.stringify(tables)).digest('hex');

/** Digests everything that the client's transaction sees. */
export const digestWith = async (client: pg.ClientBase): Promise<DatabaseDigest> => {
  const tables: Record<string, string> = {};
  for (const set of await coveredSets(client)) {
    const hash = hashOfSet(set);
    for await (const chunk of copyOut(client, set)) hash.update(chunk);
    tables[set.name] = hash.digest('hex');
  }
  return { sha256: digestOfTables(tables), tables };
};

export const beginSnapshot = 'begin transaction isolation level repeatable read read only';

/** Digests the database at `url` (login of the migrator, or of one that may read every table) on one snapshot. */
export const databaseDigest = async (url: string): Promise<DatabaseDigest> => {
  const client = await connectPlain(url);
  try {
    await client.query(beginSnapshot);
    return await digestWith(client);
  } finally {
    await client.end();
  }
};
